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
    /// Who answers for its account.
    package var accountOwner: PersonID?
    /// The language of whoever wrote, or of the account, as a BCP 47 tag.
    package var language: String?
    /// The account's region.
    package var region: String?
    /// What it is about, in lower case: a ticket's category and tags.
    package var topics: [String]
    /// What it is worth, where it has a value; it decides who may approve.
    package var value: Money?
    /// Every field, in the order of declaration.
    package init(
        reference: RecordReference, department: DepartmentID, assignee: PersonID? = nil, priority: Priority? = nil,
        tier: SupportTier? = nil, accountOwner: PersonID? = nil, language: String? = nil, region: String? = nil,
        topics: [String] = [], value: Money? = nil
    ) {
        self.reference = reference
        self.department = department
        self.assignee = assignee
        self.priority = priority
        self.tier = tier
        self.accountOwner = accountOwner
        self.language = language
        self.region = region
        self.topics = topics
        self.value = value
    }
}
