import Model
import Workflows

/// What `PATCH /api/v1/bindings/{number}` takes.
struct BindingChangeInput: JSONInput {
    var trigger: Removable<String>
    var department: Removable<String>
    var priority: WholeNumber?
    var escalation: String?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case trigger, department, priority, escalation, enabled }

    static var neverNull: [CodingKeys] { [.priority, .escalation, .enabled] }

    func workflow(_ binding: Binding) -> ChangeBinding {
        ChangeBinding(
            binding: binding.id, trigger: trigger.text, department: department.text, priority: priority?.value,
            escalation: escalation, isEnabled: enabled)
    }
}

extension BindingChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("trigger", .reference, "Only where this trigger saw it, by name; null: whichever."),
            Property("department", .reference, "Only in this department, by name; null: in all."),
            Property("priority", .whole(1...1_000_000), "The lower matches first."),
            Property("escalation", .reference, "What it starts, by name or number."),
            Property("enabled", .flag, "Whether it matches."),
        ])

    static let example: String? = #"{"enabled": false}"#
}
