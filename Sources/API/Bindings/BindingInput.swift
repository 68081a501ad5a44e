import Model
import Workflows

/// What `POST /api/v1/bindings` takes.
struct BindingInput: JSONInput {
    var module: String?
    var event: String?
    var escalation: String?
    var trigger: String?
    var department: String?
    var priority: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable { case module, event, escalation, trigger, department, priority }

    func workflow() throws(Problem) -> AddBinding {
        guard let module = try Module.named(module, "module") else { throw .invalid("module", "is missing") }
        guard let event = try TriggerEvent.named(event, "event") else { throw .invalid("event", "is missing") }
        guard let escalation else { throw .invalid("escalation", "is missing") }
        return AddBinding(
            module: module, event: event, trigger: trigger, department: department, priority: priority?.value ?? 100,
            escalation: escalation)
    }
}

extension BindingInput {
    static let schema = Schema.input(
        required: [
            Property("module", .word(Module.self), "Whose records."),
            Property("event", .word(TriggerEvent.self), "On what."),
            Property("escalation", .reference, "What it starts, by name or number."),
        ],
        optional: [
            Property("trigger", .reference, "Only where this trigger saw it, by name."),
            Property("department", .reference, "Only in this department, by name."),
            Property("priority", .whole(1...1_000_000), "The lower matches first; 100 where it is left out."),
        ])

    static let example: String? = #"{"module": "deals", "event": "deal-discount", "escalation": "Look after"}"#
}
