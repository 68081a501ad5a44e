package import Model
import Storage
import Triggers

/// One trigger definition with how often it fired and which bindings answer it.
package struct ShowTrigger: Inquiry {
    /// The definition's name or number.
    package var trigger: String
    /// How many days back are shown.
    package static let days = 14
    /// Every field, in the order of declaration.
    package init(trigger: String) {
        self.trigger = trigger
    }

    package var nouns: [Noun] { [.trigger] }

    package func answer(from view: View) throws -> TriggerDetail {
        let definition = try view.configuration.trigger(called: trigger)
        let bindings = view.configuration.bindings.filter { binding in
            binding.module == definition.module && binding.event == definition.event
                && (binding.trigger == nil || binding.trigger == definition.id)
        }
        let days =
            definition.isCounted
            ? try view.reader.days(definition.id, from: view.now, count: Self.days) : nil
        return TriggerDetail(
            definition: definition, conditionText: definition.conditionText, days: days, bindings: bindings)
    }
}
