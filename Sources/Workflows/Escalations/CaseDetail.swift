package import Model

/// A case with its timeline.
package struct CaseDetail: Sendable {
    /// The case.
    package var value: Case
    /// The escalation in the version that the case keeps.
    package var definition: EscalationDefinition?
    /// What happened, in order.
    package var entries: [CaseEntry]
    /// The bindings that were considered for each trigger that came to it.
    package var matches: [CaseMatch]

    /// What happens next by itself; nil where it has ended.
    package var outlook: CaseOutlook?
}
