/// Which deals are wanted; they are listed newest first.
package struct DealQuery: Hashable, Sendable {
    /// Only this department's.
    package var department: DepartmentID?
    /// Only those that stand so.
    package var outcome: DealOutcome?
    /// Those with a lower number than this.
    package var before: DealID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, outcome: DealOutcome? = nil, before: DealID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.outcome = outcome
        self.before = before
        self.limit = limit
    }
}
