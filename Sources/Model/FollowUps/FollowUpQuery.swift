package import BusinessTime

/// Which follow-ups are wanted; what is due first comes first, or with closed ones, what was due last.
package struct FollowUpQuery: Hashable, Sendable {
    /// Where a page ended.
    package struct Cursor: Hashable, Sendable {
        /// When its last follow-up is due.
        package var due: Instant
        /// That follow-up's number.
        package var id: FollowUpID
        /// Every field, in the order of declaration.
        package init(due: Instant, id: FollowUpID) {
            self.due = due
            self.id = id
        }
    }

    /// Only this department's.
    package var department: DepartmentID?
    /// Only this person's.
    package var owner: PersonID?
    /// Only those that follow up this record.
    package var record: RecordReference?
    /// Only those that are still to be done.
    package var onlyOpen: Bool
    /// Those after this one.
    package var after: Cursor?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, owner: PersonID? = nil, record: RecordReference? = nil,
        onlyOpen: Bool = true, after: Cursor? = nil, limit: Int = 25
    ) {
        self.department = department
        self.owner = owner
        self.record = record
        self.onlyOpen = onlyOpen
        self.after = after
        self.limit = limit
    }
}
