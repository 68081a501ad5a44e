/// Which checklists are wanted; they are listed newest first.
package struct ChecklistQuery: Hashable, Sendable {
    /// Only this department's.
    package var department: DepartmentID?
    /// Only those of this record.
    package var record: RecordReference?
    /// Only those with an open item of this person's.
    package var person: PersonID?
    /// Only those with an open item.
    package var onlyOpen: Bool
    /// Those with a lower number than this.
    package var before: ChecklistID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, record: RecordReference? = nil, person: PersonID? = nil, onlyOpen: Bool = true,
        before: ChecklistID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.record = record
        self.person = person
        self.onlyOpen = onlyOpen
        self.before = before
        self.limit = limit
    }
}
