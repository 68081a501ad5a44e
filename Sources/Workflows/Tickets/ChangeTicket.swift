package import Model

/// Changes what a ticket is: only the fields that are given.
package struct ChangeTicket: Workflow {
    /// The ticket.
    package var ticket: TicketID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What it is about.
    package var subject: String?
    /// The department's name.
    package var department: String?
    /// What kind of matter it is; an empty text takes it away.
    package var category: String?
    /// How urgent it is.
    package var priority: String?
    /// Where it stands.
    package var status: String?
    /// The line of support, 1 to 3.
    package var tier: Int?
    /// The team's name; an empty text takes it away.
    package var team: String?
    /// The assignee's address; an empty text takes it away.
    package var assignee: String?
    /// All its tags from here on.
    package var tags: [String]?
    /// All the other records that it has to do with from here on, at most 50.
    package var links: [RecordReference]?
    /// Fields that the company made up, added to those there are; an empty text takes one away.
    package var customFields: [String: String]
    /// Every field, in the order of declaration.
    package init(
        ticket: TicketID, expectedVersion: Int64? = nil, subject: String? = nil, department: String? = nil,
        category: String? = nil, priority: String? = nil, status: String? = nil, tier: Int? = nil,
        team: String? = nil, assignee: String? = nil, tags: [String]? = nil, links: [RecordReference]? = nil,
        customFields: [String: String] = [:]
    ) {
        self.ticket = ticket
        self.expectedVersion = expectedVersion
        self.subject = subject
        self.department = department
        self.category = category
        self.priority = priority
        self.status = status
        self.tier = tier
        self.team = team
        self.assignee = assignee
        self.tags = tags
        self.links = links
        self.customFields = customFields
    }

    package var nouns: [Noun] { [.ticket] }

    package func perform(in transaction: Transaction) throws -> Ticket {
        let earlier = try transaction.ticket(ticket)
        try transaction.requireVersion(expectedVersion, earlier.version, of: .ticket(ticket), "Ticket \(ticket)")
        let configuration = try transaction.configuration
        var validator = Validator()
        var changed = earlier
        if let subject { changed.subject = validator.text("subject", subject, length: 1...300) }
        if let id = validator.department("department", department, configuration) { changed.department = id }
        if let category {
            changed.category = category.isEmpty ? nil : validator.text("category", category, length: 1...100)
        }
        if let priority = validator.word("priority", priority, as: Priority.self) { changed.priority = priority }
        if let status = validator.word("status", status, as: TicketStatus.self) { changed.status = status }
        if let tier = validator.tier("tier", tier) { changed.tier = tier }
        if let team { changed.team = team.isEmpty ? nil : validator.team("team", team, configuration) }
        if let assignee {
            changed.assignee =
                assignee.isEmpty
                ? nil : validator.person("assignee", assignee, configuration, kept: earlier.assignee)
        }
        if let tags { changed.tags = validator.tags("tags", tags) }
        if let links { changed.links = try transaction.links(links, of: ticket, &validator) }
        for (name, value) in customFields {
            validator.text("field name", name, length: 1...100)
            changed.customFields[name] =
                value.isEmpty ? nil : validator.text("field \(name)", value, length: 1...10_000, multiline: true)
        }
        if changed.customFields.count > 100 { validator.reject("fields", "there would be more than 100") }
        if earlier.status == .closed, changed.status != .closed {
            validator.reject("status", "the ticket is closed for good; open a new one and link it to this one")
        }
        try validator.finish()
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
