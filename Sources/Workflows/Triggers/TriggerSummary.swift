package import Model

/// A trigger definition with how often it fired today (UTC).
package struct TriggerSummary: Sendable {
    /// The definition.
    package var definition: TriggerDefinition
    /// How often it fired.
    package var firedToday: Int
    /// How often its cooldown or daily cap kept it quiet.
    package var heldBackToday: Int
    /// Every field, in the order of declaration.
    package init(definition: TriggerDefinition, firedToday: Int = 0, heldBackToday: Int = 0) {
        self.definition = definition
        self.firedToday = firedToday
        self.heldBackToday = heldBackToday
    }
}
