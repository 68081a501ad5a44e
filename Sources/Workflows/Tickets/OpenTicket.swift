import BusinessTime
import Escalation
package import Model
import Notices
import Storage
import Triggers

/// Files a ticket with everything it causes: clocks, triggers, cases, and the acknowledgement to the customer.
package struct OpenTicket: Workflow {
    /// What it is about, one line of at most 300 characters.
    package var subject: String
    /// The customer's first message, at most 100,000 characters.
    package var body: String
    /// The customer's address; a customer who is not known yet is added.
    package var requester: String
    /// The customer's name; nil: what is known, or the address.
    package var requesterName: String?
    /// The customer's language; nil: what is known, or the account's.
    package var language: String?
    /// The account's name; nil: the customer's.
    package var account: String?
    /// The department's name; nil: that of the team, of whoever files it, or the first there is.
    package var department: String?
    /// What kind of matter it is.
    package var category: String?
    /// How urgent it is: low, high or critical.
    package var priority: String?
    /// How it reached us.
    package var channel: Channel
    /// Words to find it by.
    package var tags: [String]
    /// The team's name.
    package var team: String?
    /// The assignee's address.
    package var assignee: String?
    /// Fields that the company made up.
    package var customFields: [String: String]
    /// What another system calls it; a second one of the same name is refused.
    package var externalReference: String?
    /// Files that whoever files it has brought, sent with the message.
    package var attachments: [AttachmentID]
    /// What the triggers found in the message ahead of the transaction.
    private var reading: MessageReading?
    /// Every field, in the order of declaration.
    package init(
        subject: String, body: String, requester: String, requesterName: String? = nil, language: String? = nil,
        account: String? = nil, department: String? = nil, category: String? = nil, priority: String? = nil,
        channel: Channel = .api, tags: [String] = [], team: String? = nil, assignee: String? = nil,
        customFields: [String: String] = [:], externalReference: String? = nil,
        attachments: [AttachmentID] = []
    ) {
        self.subject = subject
        self.body = body
        self.requester = requester
        self.requesterName = requesterName
        self.language = language
        self.account = account
        self.department = department
        self.category = category
        self.priority = priority
        self.channel = channel
        self.tags = tags
        self.team = team
        self.assignee = assignee
        self.customFields = customFields
        self.externalReference = externalReference
        self.attachments = attachments
    }

    package var nouns: [Noun] { [.ticket] }

    /// Reads the customer's words ahead of the transaction.
    package func prepared(by snapshot: Snapshot) -> Self {
        var prepared = self
        prepared.reading = snapshot.triggers.read(body, language: language)
        return prepared
    }

    package func perform(in transaction: Transaction) throws -> Ticket {
        var ticket = try validated(in: transaction)
        var validator = Validator()
        let waiting = try transaction.waiting(attachments, &validator)
        try validator.finish()
        let now = transaction.now
        let customer = try self.customer(in: transaction)
        ticket.requester = customer.id
        if ticket.account == nil { ticket.account = customer.account }
        let history = TicketHistory(entries: [.init(at: now, what: .opened(ServiceCriteria(ticket)))])
        var clocks = ServiceClocks.compute(
            ticket: 0, history: history, status: ticket.status, existing: [],
            configuration: try transaction.configuration, now: now)
        ticket.nextDueAt = Transaction.nextDue(of: clocks)
        let author = transaction.author(of: customer)
        ticket.id = try transaction.file(
            ticket, body: body, author: author, clocks: clocks, attachments: waiting)
        for index in clocks.indices { clocks[index].ticket = ticket.id }
        try transaction.tell(
            NoticeOrder(template: "acknowledgement", audience: [.requester], record: .ticket(ticket.id)),
            record: .ticket(ticket, clocks: clocks), customer: customer)
        if ticket.assignee != nil, transaction.principal.person != ticket.assignee {
            try transaction.tell(
                NoticeOrder(template: "assigned", audience: [.assignee], record: .ticket(ticket.id)),
                record: .ticket(ticket, clocks: clocks), customer: customer)
        }
        var facts = try transaction.facts(of: ticket, customer: customer)
        facts[.message] = .text(body)
        facts[.customerMessage] = .flag(true)
        transaction.note(
            Occurrence(
                event: .ticketOpened, facts: facts,
                message: NewMessage(body: body, language: customer.language, fromCustomer: true), reading: reading,
                actor: author))
        return ticket
    }

    /// The ticket as it was asked for, without its customer and number; throws every field that is wrong.
    func validated(in transaction: Transaction) throws -> Ticket {
        let configuration = try transaction.configuration
        var validator = Validator()
        let subject = validator.text("subject", subject, length: 1...300)
        validator.text("body", body, length: 1...100_000, multiline: true)
        validator.email("requester", requester)
        if let requesterName { validator.text("requester name", requesterName, length: 1...200) }
        if let language { validator.language("language", language) }
        let team = validator.team("team", team, configuration)
        let named = validator.department("department", department, configuration)
        let department =
            named ?? team.flatMap { configuration.teams[$0]?.department } ?? transaction.principal.department
            ?? configuration.departments.keys.min()
        if self.department == nil, department == nil {
            validator.reject("department", "there is none yet; add one with “belay department add”")
        }
        let category = category.map { validator.text("category", $0, length: 1...100) }
        let priority = validator.word("priority", priority, as: Priority.self)
        let tags = validator.tags("tags", tags)
        let assignee = validator.person("assignee", assignee, configuration)
        let account = try transaction.account(named: account, &validator)?.id
        if let externalReference { validator.text("external reference", externalReference, length: 1...200) }
        if customFields.count > 100 { validator.reject("fields", "there are more than 100") }
        for (name, value) in customFields {
            validator.text("field name", name, length: 1...100)
            validator.text("field \(name)", value, length: 0...10_000, multiline: true)
        }
        try validator.finish()
        guard let department else { throw WorkflowError.invalid("department", "is missing") }
        try transaction.requireReach(
            department, or: "You may file tickets in your own department only.")
        if let externalReference, let known = try transaction.writer.ticket(externalReference: externalReference) {
            throw WorkflowError.conflict("“\(externalReference)” was filed before, as ticket \(known).")
        }
        let now = transaction.now
        return Ticket(
            id: 0, subject: subject, requester: 0, account: account, department: department, category: category,
            priority: priority ?? .low, channel: channel, tags: tags,
            tier: team.flatMap { configuration.teams[$0]?.tier } ?? .first, team: team, assignee: assignee,
            customFields: customFields, openedAt: now, updatedAt: now, externalReference: externalReference)
    }

    /// The customer who asks; added where nobody of that address is known.
    func customer(in transaction: Transaction) throws -> Customer {
        let email = requester.trimmed.lowercased()
        if let known = try transaction.writer.customer(email: email) { return known }
        let account = try account.flatMap(transaction.writer.account(named:))
        var customer = Customer(
            id: 0, name: requesterName?.trimmed ?? email, email: email,
            language: language ?? account?.language ?? "en", account: account?.id)
        customer.id = try transaction.writer.insert(customer)
        try transaction.writer.append(
            EventDraft(
                kind: .created, subject: Subject(noun: .customer, number: customer.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
        return customer
    }
}

extension Transaction {
    /// Who wrote what came in on a customer's behalf: whoever files a customer's words for them is not their author.
    func author(of customer: Customer) -> Actor { .customer(customer.id) }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
