package import BusinessTime

/// A trigger that fired: a reason to escalate.
package struct Trigger: Hashable, Sendable {
    /// The definition that fired; nil where somebody escalated by hand.
    package var definition: TriggerID?
    /// The definition's name, or `manual`.
    package var name: String
    /// What happened.
    package var event: TriggerEvent
    /// The record it happened to.
    package var record: RecordReference
    /// The department of that record.
    package var department: DepartmentID
    /// When.
    package var at: Instant
    /// Why, in one sentence that a lead understands.
    package var reason: String
    /// The words that decided, where words did.
    package var evidence: [String]
    /// Who did what raised it.
    package var raisedBy: Actor
    /// Every field, in the order of declaration.
    package init(
        definition: TriggerID? = nil, name: String, event: TriggerEvent, record: RecordReference,
        department: DepartmentID, at: Instant, reason: String, evidence: [String] = [], raisedBy: Actor = .system
    ) {
        self.definition = definition
        self.name = name
        self.event = event
        self.record = record
        self.department = department
        self.at = at
        self.reason = reason
        self.evidence = evidence
        self.raisedBy = raisedBy
    }
}
