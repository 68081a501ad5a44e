import BusinessTime
import Model
import Workflows

/// What `POST /api/v1/triggers` takes.
struct TriggerInput: JSONInput {
    var name: String?
    var module: String?
    var event: String?
    var condition: Condition?
    var parameters: TriggerParametersInput?
    var cooldown: Span?
    var dailyCap: WholeNumber?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, module, event, condition, parameters, cooldown
        case dailyCap = "daily_cap"
        case enabled
    }

    func workflow() throws(Problem) -> AddTrigger {
        let event = try Self.word("event", event, as: TriggerEvent.self)
        let module = try module.map { text throws(Problem) in try Self.word("module", text, as: Module.self) }
        return AddTrigger(
            definition: TriggerDefinition(
                id: 0, name: name ?? "", module: module ?? event.modules.first ?? .helpdesk, event: event,
                condition: condition ?? .always, parameters: parameters?.parameters ?? TriggerParameters(),
                cooldown: cooldown?.duration, dailyCap: dailyCap?.value, isEnabled: enabled ?? true))
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ field: String, _ text: String?, as type: Word.Type
    ) throws(Problem) -> Word {
        guard let text else { throw .invalid(field, "is missing; give one of \(Word.allCases.words)") }
        guard let word = Word(rawValue: text.lowercased()) else {
            throw .invalid(field, "“\(text.prefix(100))” is none of \(Word.allCases.words)")
        }
        return word
    }
}

extension TriggerInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...100), "Its name, unique."),
            Property("event", .word(TriggerEvent.self), "What it watches for."),
        ],
        optional: [
            Property(
                "module", .word(Module.self),
                "Whose records it watches; what the event belongs to where it is left out."),
            Property("condition", .of(ConditionJSON.self), "What else has to hold."),
            Property("parameters", .of(TriggerParametersInput.self), "The thresholds that the event takes."),
            Property("cooldown", .span, "How long it is quiet about the same record after it fired."),
            Property("daily_cap", .whole(0...1_000_000), "How often it may fire in a day; 0: without end."),
            Property("enabled", .flag, "Whether it looks at all; it does where it is left out."),
        ])

    static let example: String? =
        #"{"name": "Big deals", "event": "deal-value", "parameters": {"value": {"amount": "100000", "currency": "EUR"}}}"#
}
