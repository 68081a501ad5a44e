package import BusinessTime

/// Something a customer wants of us.
package struct Ticket: Hashable, Sendable {
    /// The ticket's number.
    package var id: TicketID
    /// What it is about, one line.
    package var subject: String
    /// Who asks.
    package var requester: CustomerID
    /// The company they ask for.
    package var account: AccountID?
    /// The department that answers.
    package var department: DepartmentID
    /// What kind of matter it is, such as `billing`, in the company's own words.
    package var category: String?
    /// How urgent it is.
    package var priority: Priority
    /// Where it stands.
    package var status: TicketStatus
    /// How it reached us.
    package var channel: Channel
    /// Words to find it by, in lower case, without repeats.
    package var tags: [String]
    /// The line of support that works on it.
    package var tier: SupportTier
    /// The team whose queue it is in.
    package var team: TeamID?
    /// Who works on it.
    package var assignee: PersonID?
    /// Fields that the company made up, by name.
    package var customFields: [String: String]
    /// Other records it has to do with.
    package var links: [RecordReference]
    /// The ticket it was merged into: the same customer's other ticket about the same matter, where all goes on.
    package var mergedInto: TicketID?
    /// When it was opened.
    package var openedAt: Instant
    /// When it last changed.
    package var updatedAt: Instant
    /// When it was solved, while it is.
    package var solvedAt: Instant?
    /// The moment of its next open service clock's end, by which queues are sorted.
    package var nextDueAt: Instant?
    /// What another system calls it, for imports that are run again.
    package var externalReference: String?
    /// Counts changes, from 1.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: TicketID, subject: String, requester: CustomerID, account: AccountID? = nil, department: DepartmentID,
        category: String? = nil, priority: Priority = .low, status: TicketStatus = .new, channel: Channel = .api,
        tags: [String] = [], tier: SupportTier = .first, team: TeamID? = nil, assignee: PersonID? = nil,
        customFields: [String: String] = [:], links: [RecordReference] = [], mergedInto: TicketID? = nil,
        openedAt: Instant, updatedAt: Instant, solvedAt: Instant? = nil, nextDueAt: Instant? = nil,
        externalReference: String? = nil, version: Int64 = 1
    ) {
        self.id = id
        self.subject = subject
        self.requester = requester
        self.account = account
        self.department = department
        self.category = category
        self.priority = priority
        self.status = status
        self.channel = channel
        self.tags = tags
        self.tier = tier
        self.team = team
        self.assignee = assignee
        self.customFields = customFields
        self.links = links
        self.mergedInto = mergedInto
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.solvedAt = solvedAt
        self.nextDueAt = nextDueAt
        self.externalReference = externalReference
        self.version = version
    }
}
