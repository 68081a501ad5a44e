/// Which accounts are wanted, in which order, and from where on.
package struct AccountQuery: Hashable, Sendable {
    /// How accounts are ordered; among equals, by their numbers.
    package enum Order: String, CaseIterable, Codable, Sendable {
        /// By their numbers, the oldest first.
        case number
        /// By their names, without regard to case.
        case name
        /// The least healthy first; those that were never measured last.
        case health
    }

    /// Only this department's, and those of none; nil: all.
    package var department: DepartmentID?
    /// Only those of this tier.
    package var tier: AccountTier?
    /// Only those that this person looks after.
    package var owner: PersonID?
    /// How they are ordered.
    package var order: Order
    /// Those that come after this one.
    package var after: AccountID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, tier: AccountTier? = nil, owner: PersonID? = nil, order: Order = .number,
        after: AccountID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.tier = tier
        self.owner = owner
        self.order = order
        self.after = after
        self.limit = limit
    }
}
