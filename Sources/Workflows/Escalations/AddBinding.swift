package import Model
import Storage

/// Says which trigger starts which escalation.
package struct AddBinding: Workflow {
    /// The module whose records it is for.
    package var module: Module
    /// The trigger event it answers.
    package var event: TriggerEvent
    /// Only where this definition fired, by name.
    package var trigger: String?
    /// Only records of this department, by name.
    package var department: String?
    /// The lower number matches first, 1 to 1,000,000.
    package var priority: Int
    /// The escalation's name or number.
    package var escalation: String
    /// Every field, in the order of declaration.
    package init(
        module: Module, event: TriggerEvent, trigger: String? = nil, department: String? = nil,
        priority: Int = 100, escalation: String
    ) {
        self.module = module
        self.event = event
        self.trigger = trigger
        self.department = department
        self.priority = priority
        self.escalation = escalation
    }

    package var nouns: [Noun] { [.binding] }

    package func perform(in transaction: Transaction) throws -> Binding {
        try transaction.requireAdmin("configure bindings")
        let configuration = try transaction.configuration
        var validator = Validator()
        if !event.modules.contains(module) {
            validator.reject(
                "event", "“\(event.rawValue)” is raised in \(event.modules.words) only, not in \(module.rawValue)")
        }
        if !(1...1_000_000).contains(priority) {
            validator.reject("priority", "\(priority) is not between 1 and 1,000,000")
        }
        let definition = validator.escalation("escalation", escalation, configuration)
        var binding = Binding(
            id: 0, module: module, event: event,
            trigger: validator.trigger("trigger", trigger, of: module, event, configuration),
            department: validator.department("department", department, configuration), priority: priority,
            escalation: definition?.id ?? 0)
        try validator.finish()
        binding.id = try transaction.writer.insert(binding)
        try transaction.audit(.created, .binding, binding.id.rawValue, from: nil, to: binding, fields: Self.fields)
        return binding
    }

    static func fields(_ binding: Binding) -> [(name: String, value: String?)] {
        [
            ("module", binding.module.rawValue), ("event", binding.event.rawValue),
            ("trigger", binding.trigger?.description), ("department", binding.department?.description),
            ("priority", String(binding.priority)), ("enabled", binding.isEnabled ? "yes" : "no"),
            ("escalation", binding.escalation.description),
        ]
    }
}

extension Validator {
    /// A definition that watches for what the binding answers, by name; any other one would never start it.
    mutating func trigger(
        _ field: String, _ text: String?, of module: Module, _ event: TriggerEvent, _ configuration: Configuration,
        kept: TriggerID? = nil
    ) -> TriggerID? {
        let wanted = trigger(field, text, configuration)
        if let found = configuration.triggers.first(where: { $0.id == wanted }), found.id != kept,
            found.module != module || found.event != event
        {
            reject(
                field,
                "“\(found.name)” watches for \(found.event.rawValue) of \(found.module.rawValue), so it never answers "
                    + "\(event.rawValue) of \(module.rawValue); choose one that does, or whichever trigger")
        }
        return wanted
    }
}
