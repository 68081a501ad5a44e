package import Model

/// A trigger definition with how often it fired today (UTC).
package struct TriggerSummary: Sendable {
    /// The definition.
    package var definition: TriggerDefinition
    /// How often it fired; nil where it has neither cooldown nor daily cap, and so is not counted.
    package var firedToday: Int?
    /// How often its cooldown or daily cap kept it quiet; nil where it is not counted.
    package var heldBackToday: Int?
    /// Every field, in the order of declaration.
    package init(definition: TriggerDefinition, firedToday: Int? = nil, heldBackToday: Int? = nil) {
        self.definition = definition
        self.firedToday = firedToday
        self.heldBackToday = heldBackToday
    }
}
