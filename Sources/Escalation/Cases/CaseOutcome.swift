package import Model

/// A case after something happened to it, and what is to be done about it.
package struct CaseOutcome: Hashable, Sendable {
    /// The case as it is now.
    package var `case`: Case
    /// What is to be done, in this order, all of it together with storing the case.
    package var effects: [Effect]
    /// Every field, in the order of declaration.
    package init(case: Case, effects: [Effect]) {
        self.case = `case`
        self.effects = effects
    }
}
