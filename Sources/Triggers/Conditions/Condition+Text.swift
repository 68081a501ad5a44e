package import Model

extension Condition {
    /// The condition in words; empty where it always holds.
    var text: String {
        switch self {
        case .all(let parts): Self.joined(parts, by: " and ")
        case .any(let parts): parts.isEmpty ? "never" : Self.joined(parts, by: " or ")
        case .not(let part): "not (\(part.text))"
        case .test(let test): test.text
        }
    }

    private static func joined(_ parts: [Condition], by word: String) -> String {
        guard parts.count > 1 else { return parts.first?.text ?? "" }
        return parts.map { part in
            switch part {
            case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1: "(\(part.text))"
            default: part.text
            }
        }.joined(separator: word)
    }
}

extension ConditionTest {
    /// The test in words: `priority is critical`.
    package var text: String {
        let name = field.rawValue.replacing("-", with: " ")
        let words = values.map(\.text)
        switch comparison {
        case .is: return "\(name) is \(words.joined())"
        case .isNot: return "\(name) is not \(words.joined())"
        case .in: return "\(name) is one of \(words.joined(separator: ", "))"
        case .contains: return "\(name) contains \(words.joined())"
        case .startsWith: return "\(name) starts with \(words.joined())"
        case .atLeast: return "\(name) is at least \(words.joined())"
        case .atMost: return "\(name) is at most \(words.joined())"
        case .greaterThan: return "\(name) is above \(words.joined())"
        case .lessThan: return "\(name) is below \(words.joined())"
        case .olderThan: return "\(name) is at least \(words.joined()) ago"
        case .between: return "\(name) is between \(words.joined(separator: " and "))"
        case .exists: return values.first == .flag(false) ? "there is no \(name)" : "there is a \(name)"
        case .changedTo:
            return values.first.map { $0 == .none } ?? true ? "\(name) changed" : "\(name) changed to \(words.joined())"
        case .changedFrom: return values.isEmpty ? "\(name) changed" : "\(name) changed from \(words.joined())"
        }
    }
}

extension FieldValue {
    /// The value in words.
    var text: String {
        switch self {
        case .none: "nothing"
        case .text(let text): text.isEmpty ? "nothing" : text
        case .number(let number): number.plain
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let list): list.isEmpty ? "nothing" : list.joined(separator: ", ")
        case .moment(let instant): instant.reasonText
        }
    }
}
