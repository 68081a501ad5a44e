import Model

/// Made-up conditions and facts over few values, so that they meet often.
enum RandomConditions {
    static let fields: [Field] = [.priority, .subject, .status, .value, .tier, .customerMessage, .tags]
    private static let words = ["low", "Low", "high", "Größe", "GRÖSSE", "lo", "w", "ow high"]

    static func facts(_ random: inout SeededRandom) -> RecordFacts {
        var facts = Fixtures.facts()
        for field in fields {
            facts[field] = value(field, &random)
            if Bool.random(using: &random) { facts.note(field, was: value(field, &random)) }
        }
        return facts
    }

    static func condition(_ random: inout SeededRandom, depth: Int) -> Condition {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &random) {
        case 3: return .all(parts(&random, depth))
        case 4: return .any(parts(&random, depth))
        case 5: return .not(condition(&random, depth: depth - 1))
        default: return .test(test(&random))
        }
    }

    private static func parts(_ random: inout SeededRandom, _ depth: Int) -> [Condition] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, depth: depth - 1) }
    }

    private static func test(_ random: inout SeededRandom) -> ConditionTest {
        let field = fields[Int.random(in: 0..<fields.count, using: &random)]
        let allowed = Comparison.allCases.filter { $0.kinds.contains(field.kind) }
        let comparison = allowed[Int.random(in: 0..<allowed.count, using: &random)]
        let values: [FieldValue]
        switch comparison {
        case .exists: values = [[], [.flag(true)], [.flag(false)]][Int.random(in: 0..<3, using: &random)]
        case .between:
            let low = Double(Int.random(in: 0...3, using: &random))
            values = [.number(low), .number(low + Double(Int.random(in: 0...2, using: &random)))]
        case .in: values = (0..<Int.random(in: 1...3, using: &random)).map { _ in operand(field, &random) }
        case .contains, .startsWith: values = [.text(word(&random))]
        case .atLeast, .atMost, .greaterThan, .lessThan:
            values = [.number(Double(Int.random(in: 0...3, using: &random)))]
        case .changedTo, .changedFrom:
            values = [[], [FieldValue.none], [operand(field, &random)]][Int.random(in: 0..<3, using: &random)]
        case .olderThan: values = [.text("2h")]
        case .is, .isNot: values = [Int.random(in: 0..<5, using: &random) == 0 ? .none : operand(field, &random)]
        }
        return ConditionTest(field: field, comparison: comparison, values: values)
    }

    private static func operand(_ field: Field, _ random: inout SeededRandom) -> FieldValue {
        switch field.kind {
        case .text, .list: .text(word(&random))
        case .number: .number(Double(Int.random(in: 0...3, using: &random)))
        case .moment: .moment(Fixtures.now)
        case .flag: .flag(Bool.random(using: &random))
        }
    }

    private static func value(_ field: Field, _ random: inout SeededRandom) -> FieldValue {
        guard Int.random(in: 0..<4, using: &random) > 0 else { return .none }
        guard field.kind == .list else { return operand(field, &random) }
        return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in word(&random) })
    }

    private static func word(_ random: inout SeededRandom) -> String {
        words[Int.random(in: 0..<words.count, using: &random)]
    }
}
