package import BusinessTime

/// An escalation: a header and a graph of steps, in one of its versions.
package struct EscalationDefinition: Hashable, Sendable {
    /// The escalation's number.
    package var id: EscalationID
    /// Its version, from 1; every change of the steps makes a new one.
    package var version: Int
    /// Its name, unique.
    package var name: String
    /// What it is for.
    package var text: String
    /// Whether bindings may start it.
    package var isEnabled: Bool
    /// When the escalation was made.
    package var createdAt: Instant
    /// Its steps in order of sequence.
    package var steps: [Step]
    /// Every field, in the order of declaration.
    package init(
        id: EscalationID, version: Int = 1, name: String, text: String = "", isEnabled: Bool = false,
        createdAt: Instant, steps: [Step] = []
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.text = text
        self.isEnabled = isEnabled
        self.createdAt = createdAt
        self.steps = steps
    }

    /// The step of that sequence number; nil where there is none.
    package func step(_ sequence: Int) -> Step? { steps.first { $0.sequence == sequence } }
}
