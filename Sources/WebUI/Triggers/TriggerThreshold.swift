import BusinessTime
import Model

/// A threshold of a trigger as people write it.
enum TriggerThreshold {
    /// What it is; empty where it is not given.
    static func text(_ name: TriggerParameters.Name, of parameters: TriggerParameters) -> String {
        switch name {
        case .phrases: parameters.phrases?.joined(separator: "\n") ?? ""
        case .sentimentAtMost: text(parameters.sentimentAtMost)
        case .value: parameters.value?.description ?? ""
        case .discountAbove: text(parameters.discountAbove)
        case .clock: parameters.clock?.rawValue ?? ""
        case .share: text(parameters.share)
        case .after: parameters.after?.description ?? ""
        case .within: parameters.within?.description ?? ""
        case .count: text(parameters.count)
        case .scope: parameters.scope?.rawValue ?? ""
        case .skill: parameters.skill ?? ""
        case .skills:
            (parameters.skills ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                .joined(separator: "\n")
        case .factor: text(parameters.factor)
        case .minimumSample: text(parameters.minimumSample)
        case .points: text(parameters.points)
        case .floor: text(parameters.floor)
        case .hysteresis: text(parameters.hysteresis)
        case .healthBelow: text(parameters.healthBelow)
        case .tier: parameters.tier?.rawValue ?? ""
        case .priority: parameters.priority?.rawValue ?? ""
        case .times: text(parameters.times)
        }
    }

    /// Reads what was typed; false where it is none.
    static func read(_ text: String, as name: TriggerParameters.Name, into parameters: inout TriggerParameters) -> Bool
    {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
        switch name {
        case .phrases: return set(lines, &parameters.phrases)
        case .sentimentAtMost: return set(Double(text), &parameters.sentimentAtMost)
        case .value: return set(Money(text), &parameters.value)
        case .discountAbove: return set(Double(text), &parameters.discountAbove)
        case .clock: return set(ClockKind(rawValue: text), &parameters.clock)
        case .share: return set(Double(text), &parameters.share)
        case .after: return set((try? Duration(humanText: text)).map(Span.init), &parameters.after)
        case .within: return set((try? Duration(humanText: text)).map(Span.init), &parameters.within)
        case .count: return set(Int(text), &parameters.count)
        case .scope: return set(ContactScope(rawValue: text), &parameters.scope)
        case .skill: return set(text, &parameters.skill)
        case .skills:
            var skills: [String: String] = [:]
            for line in lines {
                let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
                guard parts.count == 2 else { return false }
                skills[String(parts[0])] = String(parts[1])
            }
            return set(skills, &parameters.skills)
        case .factor: return set(Double(text), &parameters.factor)
        case .minimumSample: return set(Int(text), &parameters.minimumSample)
        case .points: return set(Int(text), &parameters.points)
        case .floor: return set(Int(text), &parameters.floor)
        case .hysteresis: return set(Int(text), &parameters.hysteresis)
        case .healthBelow: return set(Int(text), &parameters.healthBelow)
        case .tier: return set(AccountTier(rawValue: text), &parameters.tier)
        case .priority: return set(Priority(rawValue: text), &parameters.priority)
        case .times: return set(Int(text), &parameters.times)
        }
    }

    private static func set<Value>(_ value: Value?, _ place: inout Value?) -> Bool {
        place = value
        return value != nil
    }

    private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

    /// `15`, not `15.0`.
    private static func text(_ number: Double?) -> String {
        guard let number else { return "" }
        return Int64(exactly: number).map(String.init) ?? String(number)
    }
}
