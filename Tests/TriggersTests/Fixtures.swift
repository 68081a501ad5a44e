import BusinessTime
import Model
import TextSignals
import Triggers

/// Definitions and occurrences with a default for everything.
enum Fixtures {
    static let now = Instant(seconds: 1_774_951_500)  // 2026-03-31T10:05:00Z

    static func definition(
        _ event: TriggerEvent, id: TriggerID = 1, module: Module? = nil, condition: Condition = .always,
        isEnabled: Bool = true, _ parameters: TriggerParameters = TriggerParameters()
    ) -> TriggerDefinition {
        TriggerDefinition(
            id: id, name: "\(event.rawValue) \(id)", module: module ?? event.modules[0], event: event,
            condition: condition, parameters: parameters, isEnabled: isEnabled)
    }

    static func keyword(_ phrases: String..., id: TriggerID = 1, condition: Condition = .always) -> TriggerDefinition {
        definition(.keyword, id: id, condition: condition, TriggerParameters(phrases: phrases))
    }

    static func set(_ definitions: TriggerDefinition...) throws -> TriggerSet {
        try compiler.get().compile(definitions)
    }

    /// Reading the word lists takes longer than a test.
    static let compiler = Result { try TriggerCompiler.shipped() }

    static func facts(_ kind: RecordKind = .ticket, _ values: [Field: FieldValue] = [:]) -> RecordFacts {
        var facts = RecordFacts(record: RecordReference(kind: kind, number: 12), department: 3)
        for (field, value) in values { facts[field] = value }
        return facts
    }

    static func message(
        _ body: String, event: EventKind = .ticketReplied, fromCustomer: Bool = true, language: String? = "en",
        facts: RecordFacts = facts()
    ) -> Occurrence {
        Occurrence(
            event: event, facts: facts,
            message: NewMessage(body: body, language: language, fromCustomer: fromCustomer),
            actor: fromCustomer ? .customer(9) : .person(1))
    }

    static func deal(
        _ event: EventKind = .dealChanged, value: Double? = nil, currency: String = "EUR", discount: Double? = nil,
        before: [Field: FieldValue] = [:]
    ) -> Occurrence {
        var facts = facts(.deal, [.currency: .text(currency)])
        if let value { facts[.value] = .number(value) }
        if let discount { facts[.discount] = .number(discount) }
        for (field, value) in before { facts.note(field, was: value) }
        return Occurrence(event: event, facts: facts, actor: .person(2))
    }

    static func test(_ field: Field, _ comparison: Comparison, _ values: FieldValue...) -> Condition {
        .test(ConditionTest(field: field, comparison: comparison, values: values))
    }
}

extension TriggerSet {
    /// What an occurrence raises now.
    func fired(_ occurrence: Occurrence) -> [Trigger] { detect(occurrence, now: Fixtures.now).fired }
}
