import Model

/// Conditions evaluated word by word, as their documentation reads.
enum NaiveConditions {
    static func holds(_ condition: Condition, _ facts: RecordFacts) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy { holds($0, facts) }
        case .any(let parts): parts.contains { holds($0, facts) }
        case .not(let part): !holds(part, facts)
        case .test(let test): holds(test, facts)
        }
    }

    private static func holds(_ test: ConditionTest, _ facts: RecordFacts) -> Bool {
        let now = folded(facts[test.field])
        let before = facts.before(test.field).map(folded)
        let values = test.values.map(folded)
        let first = values.first ?? .none
        switch test.comparison {
        case .is: return now == first
        case .isNot: return now != first
        case .in: return values.contains(now)
        case .contains:
            switch (now, first) {
            case (.text(let text), .text(let part)): return text.contains(part)
            case (.list(let list), .text(let part)): return list.contains(part)
            default: return false
            }
        case .startsWith:
            guard case .text(let text) = now, case .text(let part) = first else { return false }
            return text.hasPrefix(part)
        case .atLeast: return number(now).map { $0 >= number(first) ?? .infinity } ?? false
        case .atMost: return number(now).map { $0 <= number(first) ?? -.infinity } ?? false
        case .greaterThan: return number(now).map { $0 > number(first) ?? .infinity } ?? false
        case .lessThan: return number(now).map { $0 < number(first) ?? -.infinity } ?? false
        // Among the fields that are made up, none is a moment.
        case .olderThan: return false
        case .between:
            guard let value = number(now), let low = number(values[0]), let high = number(values[1]) else {
                return false
            }
            return low <= value && value <= high
        case .exists: return (now != .none) == (first != .flag(false))
        case .changedTo:
            guard let before else { return false }
            return first == .none || became(now, before, first)
        case .changedFrom:
            guard let before else { return false }
            return values.isEmpty || became(before, now, first)
        }
    }

    private static func became(_ value: FieldValue, _ other: FieldValue, _ wanted: FieldValue) -> Bool {
        guard case .text(let word) = wanted else { return value == wanted }
        if case .list(let list) = value {
            if case .list(let others) = other, others.contains(word) { return false }
            return list.contains(word)
        }
        return value == wanted
    }

    private static func number(_ value: FieldValue) -> Double? {
        if case .number(let number) = value { number } else { nil }
    }

    private static func folded(_ value: FieldValue) -> FieldValue {
        switch value {
        case .text(let text): text.isEmpty ? .none : .text(text.lowercased())
        case .list(let list): list.isEmpty ? .none : .list(list.map { $0.lowercased() })
        case .none, .number, .flag, .moment: value
        }
    }
}
