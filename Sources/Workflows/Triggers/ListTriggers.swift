package import Model
import Storage
import Triggers

/// All trigger definitions in the order of their numbers.
package struct ListTriggers: Inquiry {
    /// All of them.
    package init() {}

    package var nouns: [Noun] { [.trigger] }

    package func answer(from view: View) throws -> [TriggerSummary] {
        try view.configuration.triggers.sorted { $0.id < $1.id }.map { definition in
            guard definition.isCounted else {
                return TriggerSummary(definition: definition)
            }
            let counts = try view.reader.counts(definition.id, at: view.now)
            return TriggerSummary(definition: definition, firedToday: counts.fired, heldBackToday: counts.heldBack)
        }
    }
}
