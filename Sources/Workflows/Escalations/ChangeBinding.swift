package import Model
import Storage

/// Changes what a binding answers, where, what it starts, and when its turn comes.
package struct ChangeBinding: Workflow {
    /// The binding.
    package var binding: BindingID
    /// Only where this definition fired, by name; empty: whichever fired; nil: as it was.
    package var trigger: String?
    /// Only records of this department, by name; empty: all; nil: as it was.
    package var department: String?
    /// The lower number matches first, 1 to 1,000,000; nil: as it was.
    package var priority: Int?
    /// The escalation's name or number; nil: as it was.
    package var escalation: String?
    /// Whether it matches; nil: as it was.
    package var isEnabled: Bool?
    /// Every field, in the order of declaration.
    package init(
        binding: BindingID, trigger: String? = nil, department: String? = nil, priority: Int? = nil,
        escalation: String? = nil, isEnabled: Bool? = nil
    ) {
        self.binding = binding
        self.trigger = trigger
        self.department = department
        self.priority = priority
        self.escalation = escalation
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.binding] }

    package func perform(in transaction: Transaction) throws -> Binding {
        try transaction.requireAdmin("configure bindings")
        let configuration = try transaction.configuration
        guard let earlier = configuration.bindings.first(where: { $0.id == binding }) else {
            throw WorkflowError.notFound("There is no binding \(binding).")
        }
        var validator = Validator()
        var changed = earlier
        if let trigger {
            // One that it has already may stay, so that an old mistake does not keep the rest from being changed.
            changed.trigger =
                trigger.isEmpty
                ? nil
                : validator.trigger(
                    "trigger", trigger, of: earlier.module, earlier.event, configuration, kept: earlier.trigger)
        }
        if let department {
            changed.department =
                department.isEmpty ? nil : validator.department("department", department, configuration)
        }
        if let priority {
            if !(1...1_000_000).contains(priority) {
                validator.reject("priority", "\(priority) is not between 1 and 1,000,000")
            }
            changed.priority = priority
        }
        if let escalation {
            changed.escalation = validator.escalation("escalation", escalation, configuration)?.id ?? 0
        }
        changed.isEnabled = isEnabled ?? earlier.isEnabled
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .binding, binding.rawValue, from: earlier, to: changed, fields: AddBinding.fields)
        return changed
    }
}
