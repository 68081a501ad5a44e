import BusinessTime
import Model

/// What a trigger watches for in the reader's words: its condition and its thresholds.
struct ConditionWords {
    let texts: Texts

    /// The condition in words; empty where it always holds.
    func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): joined(parts, by: texts["condition.and"])
        case .any(let parts): parts.isEmpty ? texts["condition.never"] : joined(parts, by: texts["condition.or"])
        case .not(let part): texts("condition.not", ["part": text(part)])
        case .test(let test): text(test)
        }
    }

    /// The thresholds that are given, each with its name.
    func text(_ parameters: TriggerParameters) -> String {
        parameters.given.map { name in
            let value =
                switch name {
                case .phrases:
                    (parameters.phrases ?? []).map { texts("condition.phrase", ["phrase": $0]) }.joined(separator: ", ")
                case .skills: TriggerThreshold.text(name, of: parameters).replacing("\n", with: ", ")
                case .clock: parameters.clock.map { texts.word("clock", $0) } ?? ""
                case .scope: parameters.scope.map { texts.word("scope", $0) } ?? ""
                case .tier: parameters.tier.map { texts.word("tier", $0) } ?? ""
                case .priority: parameters.priority.map { texts.word("priority", $0) } ?? ""
                case .sentimentAtMost, .share, .discountAbove, .factor:
                    texts.withDecimalSign(TriggerThreshold.text(name, of: parameters))
                default: TriggerThreshold.text(name, of: parameters)
                }
            return texts("condition.threshold", ["name": texts["parameter.\(name.rawValue)"], "value": value])
        }.joined(separator: " · ")
    }

    private func joined(_ parts: [Condition], by word: String) -> String {
        guard parts.count > 1 else { return parts.first.map(text) ?? "" }
        return parts.map { part in
            switch part {
            case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1: "(\(text(part)))"
            default: text(part)
            }
        }.joined(separator: " \(word) ")
    }

    private func text(_ test: ConditionTest) -> String {
        let field = texts.word("condition-field", test.field)
        let isNothing = test.values.allSatisfy { $0 == .none }
        switch test.comparison {
        case .exists where test.values.first == .flag(false): return texts("condition.missing", ["field": field])
        case .exists: return "\(field) \(texts.word("comparison", test.comparison))"
        case .changedTo where isNothing, .changedFrom where test.values.isEmpty:
            return texts("condition.changed", ["field": field])
        default:
            let word = test.comparison == .between ? " \(texts["condition.and"]) " : ", "
            let values = test.values.map { text($0, of: test.field) }.joined(separator: word)
            return "\(field) \(texts.word("comparison", test.comparison)) \(values)"
        }
    }

    private func text(_ value: FieldValue, of field: Field) -> String {
        switch value {
        case .none, .text(""): texts["condition.nothing"]
        case .text(let text): word(text, of: field) ?? text
        case .number(let number): Int64(exactly: number).map(String.init) ?? texts.withDecimalSign(String(number))
        case .flag(let flag): texts[flag ? "triage.yes" : "triage.no"]
        case .list(let list): list.joined(separator: ", ")
        case .moment(let instant): instant.description
        }
    }

    /// A word of a fixed vocabulary in the reader's language; nil for any other text.
    private func word(_ text: String, of field: Field) -> String? {
        let word = text.lowercased()
        return switch field {
        case .priority: texts.find("priority.\(word)")
        case .status: texts.find("status.\(word)") ?? texts.find("state.\(word)")
        case .channel: texts.find("channel.\(word)")
        case .accountTier: texts.find("tier.\(word)")
        case .clock: texts.find("clock.\(word)")
        case .outcome: texts.find("outcome.\(word)")
        default: nil
        }
    }
}
