/// Which cases are wanted.
package struct CaseQuery: Hashable, Sendable {
    /// Only this department's.
    package var department: DepartmentID?
    /// Only those that wait for this person.
    package var holder: PersonID?
    /// Only those that wait for this person, or that they are asked about together with others.
    package var askedOf: PersonID?
    /// Only those that are stuck: in a waiting queue, or nobody answered within the time they had.
    package var onlyStuck: Bool
    /// Only those of this escalation.
    package var escalation: EscalationID?
    /// Only those about this record.
    package var record: RecordReference?
    /// Only open ones.
    package var onlyOpen: Bool
    /// Those with a lower number than this; cases are listed newest first.
    package var before: CaseID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, holder: PersonID? = nil, askedOf: PersonID? = nil,
        onlyStuck: Bool = false, escalation: EscalationID? = nil, record: RecordReference? = nil, onlyOpen: Bool = true,
        before: CaseID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.holder = holder
        self.askedOf = askedOf
        self.onlyStuck = onlyStuck
        self.escalation = escalation
        self.record = record
        self.onlyOpen = onlyOpen
        self.before = before
        self.limit = limit
    }
}
