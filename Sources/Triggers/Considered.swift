package import Model

/// Why a definition fired or did not, for whoever tries a trigger before it is enabled.
package struct Considered: Hashable, Sendable {
    /// The definition.
    package var trigger: TriggerID
    /// Its name.
    package var name: String
    /// Whether it fired.
    package var fired: Bool
    /// Why, in one sentence.
    package var why: String
    /// Every field, in the order of declaration.
    package init(trigger: TriggerID, name: String, fired: Bool, why: String) {
        self.trigger = trigger
        self.name = name
        self.fired = fired
        self.why = why
    }
}
