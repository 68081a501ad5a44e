/// Which deals are wanted, in which order, and from where on.
package struct DealQuery: Hashable, Sendable {
    /// How deals are ordered; among equals, by their numbers.
    package enum Order: String, CaseIterable, Codable, Sendable {
        /// The newest first.
        case newest
        /// The greatest amount first, whatever the currency; those without one last.
        case value
        /// Those expected to close soonest first; those without a day last.
        case close
    }

    /// Only this department's.
    package var department: DepartmentID?
    /// Only those that stand so.
    package var outcome: DealOutcome?
    /// Only those with this account.
    package var account: AccountID?
    /// Only those that this person looks after.
    package var owner: PersonID?
    /// Only those of this pipeline.
    package var pipeline: String?
    /// Only those in this stage.
    package var stage: String?
    /// How they are ordered.
    package var order: Order
    /// Those that come after this one; where the newest come first, those with a lower number.
    package var before: DealID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, outcome: DealOutcome? = nil, account: AccountID? = nil,
        owner: PersonID? = nil, pipeline: String? = nil, stage: String? = nil, order: Order = .newest,
        before: DealID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.outcome = outcome
        self.account = account
        self.owner = owner
        self.pipeline = pipeline
        self.stage = stage
        self.order = order
        self.before = before
        self.limit = limit
    }
}
