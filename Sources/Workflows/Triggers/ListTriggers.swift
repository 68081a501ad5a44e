package import Model
import Storage

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

/// All trigger definitions in the order of their numbers.
package struct ListTriggers: Inquiry {
    /// All of them.
    package init() {}

    package func answer(from view: View) throws -> [TriggerSummary] {
        try view.configuration.triggers.sorted { $0.id < $1.id }.map { definition in
            let counts = try view.reader.counts(definition.id, at: view.now)
            return TriggerSummary(definition: definition, firedToday: counts.fired, heldBackToday: counts.heldBack)
        }
    }
}
