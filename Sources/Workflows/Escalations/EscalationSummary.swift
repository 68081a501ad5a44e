package import Model

/// An escalation with what leads to it and how much waits in it.
package struct EscalationSummary: Sendable {
    /// The escalation.
    package var definition: EscalationDefinition
    /// The bindings that start it, in the order of their numbers.
    package var bindings: [Binding]
    /// How many of its cases are open.
    package var pending: Int
}
