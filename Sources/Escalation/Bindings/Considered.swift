package import Model

/// A binding that could have answered a trigger, and what became of it.
package struct Considered: Hashable, Sendable {
    /// The binding.
    package var binding: BindingID
    /// Whether it fits the trigger; of those that fit, one is chosen.
    package var matched: Bool
    /// Why it was chosen or was not, in one sentence.
    package var why: String
    /// Every field, in the order of declaration.
    package init(binding: BindingID, matched: Bool, why: String) {
        self.binding = binding
        self.matched = matched
        self.why = why
    }
}
