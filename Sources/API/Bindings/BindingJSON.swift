import Model

/// A binding as the API shows it.
struct BindingJSON: JSONWritable {
    var binding: Binding
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", binding.id.rawValue)
            $0.field("module", binding.module.rawValue)
            $0.field("event", binding.event.rawValue)
            $0.field(
                "trigger",
                binding.trigger.map { id in
                    ReferenceJSON(number: id.rawValue, name: names.triggers.first { $0.id == id }?.name)
                })
            $0.field("department", binding.department.map { ReferenceJSON.department($0, in: names) })
            $0.field("priority", binding.priority)
            $0.field("escalation", ReferenceJSON.escalation(binding.escalation, in: names))
            $0.field("enabled", binding.isEnabled)
        }
    }
}

extension BindingJSON {
    static let schema = Schema.object([
        Property("number", .id, "The binding's number."), Property("module", .word(Module.self), "Whose records."),
        Property("event", .word(TriggerEvent.self), "On what."),
        Property("trigger", .of(ReferenceJSON.self).nullable, "Only where this trigger saw it."),
        Property("department", .of(ReferenceJSON.self).nullable, "Only in this department."),
        Property("priority", .id, "The lower matches first."),
        Property("escalation", .of(ReferenceJSON.self), "What it starts."),
        Property("enabled", .flag, "Whether it matches."),
    ])
}
