import BusinessTime
import Model

/// The thresholds of a trigger that are given.
struct TriggerParametersJSON: JSONWritable {
    var parameters: TriggerParameters

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for name in parameters.given {
                writer.key(text: name.apiName)
                write(name, to: &writer)
            }
        }
    }

    private func write(_ name: TriggerParameters.Name, to writer: inout JSONWriter) {
        switch name {
        case .phrases: writer.array(parameters.phrases ?? []) { $0.string($1) }
        case .sentimentAtMost: writer.number(parameters.sentimentAtMost ?? 0)
        case .value: parameters.value.map { MoneyJSON(money: $0).write(to: &writer) }
        case .discountAbove: writer.number(parameters.discountAbove ?? 0)
        case .clock: writer.string(parameters.clock?.rawValue ?? "")
        case .share: writer.number(parameters.share ?? 0)
        case .after: writer.string(parameters.after?.description ?? "")
        case .within: writer.string(parameters.within?.description ?? "")
        case .count: writer.integer(parameters.count ?? 0)
        case .scope: writer.string(parameters.scope?.rawValue ?? "")
        case .skill: writer.string(parameters.skill ?? "")
        case .skills:
            writer.object { writer in
                for (category, skill) in (parameters.skills ?? [:]).sorted(by: { $0.key < $1.key }) {
                    writer.key(text: category)
                    writer.string(skill)
                }
            }
        case .factor: writer.number(parameters.factor ?? 0)
        case .minimumSample: writer.integer(parameters.minimumSample ?? 0)
        case .points: writer.integer(parameters.points ?? 0)
        case .floor: writer.integer(parameters.floor ?? 0)
        case .hysteresis: writer.integer(parameters.hysteresis ?? 0)
        case .healthBelow: writer.integer(parameters.healthBelow ?? 0)
        case .tier: writer.string(parameters.tier?.rawValue ?? "")
        case .times: writer.integer(parameters.times ?? 0)
        case .priority: writer.string(parameters.priority?.rawValue ?? "")
        }
    }
}

extension TriggerParametersJSON {
    static let schema = Schema.input(optional: properties(value: .of(MoneyJSON.self)))

    /// The thresholds; which of them a trigger takes depends on what it watches for.
    static func properties(value: Schema) -> [Property] {
        TriggerParameters.Name.allCases.map { name in
            switch name {
            case .phrases: Property(name.apiName, .list(of: .text(1...200), 0...500), "Words and phrases to look for.")
            case .sentimentAtMost: Property(name.apiName, .number(-1...1), "The mood at or below which it fires.")
            case .value: Property(name.apiName, value, "The amount at or above which it fires.")
            case .discountAbove: Property(name.apiName, .number(0...100), "The discount above which it fires.")
            case .clock: Property(name.apiName, .word(ClockKind.self), "Only this service clock.")
            case .share: Property(name.apiName, .number(0...1), "Only from this share of the time on.")
            case .after: Property(name.apiName, .span, "After how long.")
            case .within: Property(name.apiName, .span, "Within how long.")
            case .count: Property(name.apiName, .whole(1...1_000_000), "How many.")
            case .scope: Property(name.apiName, .word(ContactScope.self), "Counted for the customer, or the account.")
            case .skill: Property(name.apiName, .text(1...100), "The skill that is needed.")
            case .skills: Property(name.apiName, .map(of: .text(1...100)), "The skill that each category needs.")
            case .factor: Property(name.apiName, .number(0...1000), "How many times the usual.")
            case .minimumSample:
                Property(name.apiName, .whole(1...1_000_000), "How many are needed to know what is usual.")
            case .points: Property(name.apiName, .whole(0...100), "By how many points.")
            case .floor: Property(name.apiName, .whole(0...100), "Below which score.")
            case .hysteresis:
                Property(name.apiName, .whole(0...100), "By how much it has to recover before it fires again.")
            case .healthBelow: Property(name.apiName, .whole(0...101), "Only where health is below this.")
            case .tier: Property(name.apiName, .word(AccountTier.self), "Only accounts of this tier or above.")
            case .priority: Property(name.apiName, .word(Priority.self), "Only from this priority on.")
            case .times: Property(name.apiName, .whole(1...1_000_000), "After how many times.")
            }
        }
    }
}
