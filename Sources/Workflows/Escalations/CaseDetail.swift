package import Model

/// A case with its timeline.
package struct CaseDetail: Sendable {
    /// The case.
    package var value: Case
    /// The escalation in the version that the case keeps.
    package var definition: EscalationDefinition?
    /// What happened, in order.
    package var entries: [CaseEntry]
}
