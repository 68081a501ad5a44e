import Model

/// Trigger definitions as a company has them: some watch for words, some for the mood, most for fields.
enum BenchRules {
    static let words = [
        "refund", "chargeback", "lawyer", "cancel my subscription", "data breach", "invoice is wrong", "double charge",
        "never arrived", "broken on arrival", "password leaked", "speak to a manager", "legal action", "unsubscribe",
        "outage", "production is down", "security incident", "gdpr request", "warranty claim", "wrong item", "fraud",
    ]

    static func definitions(_ count: Int) -> [TriggerDefinition] { (0..<count).map(definition) }

    private static func definition(_ index: Int) -> TriggerDefinition {
        let name = "Rule \(index + 1)"
        let category = FieldValue.text(BenchCompany.categories[index % BenchCompany.categories.count])
        let concerns = Condition.test(ConditionTest(field: .category, comparison: .is, values: [category]))
        switch index % 10 {
        case 0, 1, 2:
            let phrases = (0..<3).map { "\(words[(index + $0 * 7) % words.count]) \(index)" }
            return TriggerDefinition(
                id: 0, name: name, module: .helpdesk, event: .keyword, condition: concerns,
                parameters: TriggerParameters(phrases: phrases + [words[index % words.count]]), cooldown: .seconds(3600)
            )
        case 3:
            return TriggerDefinition(
                id: 0, name: name, module: .helpdesk, event: .negativeSentiment, condition: concerns,
                parameters: TriggerParameters(sentimentAtMost: -0.9))
        default:
            let team = FieldValue.text(BenchCompany.teams[index % BenchCompany.teams.count])
            let condition = Condition.all([
                concerns, .test(ConditionTest(field: .team, comparison: .is, values: [team])),
                .test(ConditionTest(field: .priority, comparison: .changedTo, values: [.text("critical")])),
            ])
            return TriggerDefinition(
                id: 0, name: name, module: .helpdesk, event: .recordChanged, condition: condition)
        }
    }
}
