/// A binding that could have answered a trigger which came to a case, and what became of it (ES-4).
package struct CaseMatch: Hashable, Sendable {
    /// Which of the triggers that came to the case, from 1.
    package var trigger: Int
    /// The binding.
    package var binding: BindingID
    /// Whether it fits the trigger; of those that fit, one is chosen.
    package var matched: Bool
    /// Why it was chosen or was not, in one sentence.
    package var why: String
    /// Every field, in the order of declaration.
    package init(trigger: Int, binding: BindingID, matched: Bool, why: String) {
        self.trigger = trigger
        self.binding = binding
        self.matched = matched
        self.why = why
    }
}
