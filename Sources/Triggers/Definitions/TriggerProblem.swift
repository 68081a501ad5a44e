package import Model

/// Something in a trigger definition that must be put right before it can be used.
package struct TriggerProblem: Hashable, Sendable, CustomStringConvertible {
    /// The definition.
    package var trigger: TriggerID
    /// Its name.
    package var name: String
    /// The field that is wrong, as whoever wrote it knows it.
    package var field: String
    /// What is wrong with it and what to do.
    package var message: String
    /// Every field, in the order of declaration.
    package init(trigger: TriggerID, name: String, field: String, message: String) {
        self.trigger = trigger
        self.name = name
        self.field = field
        self.message = message
    }

    package var description: String { "Trigger \(trigger) “\(name)”, \(field): \(message)" }
}
