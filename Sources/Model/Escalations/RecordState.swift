/// What the engine needs to know of a case's record, whatever kind it is.
package struct RecordState: Hashable, Sendable {
    /// The record.
    package var reference: RecordReference
    /// Its department.
    package var department: DepartmentID
    /// Who works on it: a ticket's assignee, a deal's or an account's owner.
    package var assignee: PersonID?
    /// A ticket's priority; nil for other records.
    package var priority: Priority?
    /// A ticket's support tier; nil for other records.
    package var tier: SupportTier?
    /// Every field, in the order of declaration.
    package init(
        reference: RecordReference, department: DepartmentID, assignee: PersonID? = nil, priority: Priority? = nil,
        tier: SupportTier? = nil
    ) {
        self.reference = reference
        self.department = department
        self.assignee = assignee
        self.priority = priority
        self.tier = tier
    }
}
