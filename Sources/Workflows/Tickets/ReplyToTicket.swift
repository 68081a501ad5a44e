package import Model
import Storage
import Triggers

/// Says something on a ticket: a reply that the customer reads, an internal note, or the customer's own words.
package struct ReplyToTicket: Workflow {
    /// The ticket.
    package var ticket: TicketID
    /// What is said, at most 100,000 characters.
    package var body: String
    /// Who may read it.
    package var visibility: Message.Visibility
    /// Whether these are the customer's words.
    package var fromCustomer: Bool
    /// What the ticket's status becomes; nil: what follows from who wrote.
    package var status: String?
    /// The newest message that whoever writes has seen; nil: whichever. Where somebody wrote meanwhile, this is refused, since
    /// the answer might have been another.
    package var lastSeen: MessageID?
    /// Files that whoever writes has brought, sent with the message.
    package var attachments: [AttachmentID]
    /// What the triggers found in the customer's words ahead of the transaction.
    private var reading: MessageReading?
    /// Every field, in the order of declaration.
    package init(
        ticket: TicketID, body: String, visibility: Message.Visibility = .reply, fromCustomer: Bool = false,
        status: String? = nil, lastSeen: MessageID? = nil, attachments: [AttachmentID] = []
    ) {
        self.ticket = ticket
        self.body = body
        self.visibility = visibility
        self.fromCustomer = fromCustomer
        self.status = status
        self.lastSeen = lastSeen
        self.attachments = attachments
    }

    package var nouns: [Noun] { [.ticket] }

    /// Reads the customer's words, where they are, ahead of the transaction.
    package func prepared(by snapshot: Snapshot) -> Self {
        guard fromCustomer else { return self }
        var prepared = self
        prepared.reading = snapshot.triggers.read(body)
        return prepared
    }

    package func perform(in transaction: Transaction) throws -> Message {
        var validator = Validator()
        let status = validator.word("status", status, as: TicketStatus.self)
        validator.text("body", body, length: 1...100_000, multiline: true)
        let waiting = try transaction.waiting(attachments, &validator)
        try validator.finish()
        let earlier = try self.earlier(in: transaction)
        let ticket = earlier.id
        guard earlier.status != .closed else {
            throw WorkflowError.refused("Ticket \(ticket) is closed for good; open a new one and link it to this one.")
        }
        if let lastSeen, let newest = try transaction.writer.newestMessage(of: ticket), newest > lastSeen {
            throw WorkflowError.conflict(
                "Somebody wrote on ticket \(ticket) meanwhile. Read it, and send yours again if it still holds.")
        }
        guard let customer = try transaction.writer.customer(earlier.requester) else {
            throw WorkflowError.unexpected("Ticket \(ticket) has no customer.")
        }
        let author: Actor = fromCustomer ? .customer(customer.id) : transaction.principal.actor
        var message = Message(
            id: 0, ticket: ticket, author: author, visibility: fromCustomer ? .reply : visibility, body: body,
            at: transaction.now)
        message.id = try transaction.writer.insert(message, subject: nil)
        message.attachments = try transaction.attach(waiting, to: message.id)
        try transaction.writer.append(
            EventDraft(
                kind: message.visibility == .note ? .ticketNoted : .ticketReplied, subject: Subject(.ticket(ticket)),
                actor: author, at: transaction.now,
                changes: [FieldChange(field: "message", after: message.id.description)] + Transaction.change(waiting)))
        if fromCustomer { try transaction.customerReplied(on: ticket, customer.id) }
        var changed = earlier
        changed.status = status ?? statusAfter(message, earlier.status)
        let isToCustomer = !fromCustomer && message.visibility == .reply
        let stored = try transaction.store(
            changed, replacing: earlier, by: author, words: isToCustomer ? message.body : nil)
        if stored.version == earlier.version, message.visibility == .reply {
            try transaction.refreshClocks(of: stored)
        }
        if !fromCustomer { transaction.watchAnew(.ticket(ticket)) }
        // What solves a ticket is told with its solution.
        let isTold = !stored.status.isUnsolved && earlier.status.isUnsolved
        if !isTold { try tell(about: message, on: stored, customer: customer, in: transaction) }
        return message
    }

    /// The ticket that is written on: where it was merged into another, the customer's words go on there.
    private func earlier(in transaction: Transaction) throws -> Ticket {
        let named = try transaction.ticket(ticket)
        guard let other = named.mergedInto else { return named }
        guard fromCustomer else {
            throw WorkflowError.refused("Ticket \(ticket) was merged into ticket \(other); write there.")
        }
        return try transaction.ticket(other)
    }

    /// A customer's reply opens a ticket that waited for it or was solved; our first reply takes a new one into work.
    private func statusAfter(_ message: Message, _ status: TicketStatus) -> TicketStatus {
        if fromCustomer { return status == .pending || status == .solved ? .open : status }
        return message.visibility == .reply && status == .new ? .open : status
    }

    private func tell(
        about message: Message, on ticket: Ticket, customer: Customer, in transaction: Transaction
    ) throws {
        guard message.visibility == .reply else { return }
        let details = ["text": message.body]
        if fromCustomer {
            try transaction.tell(
                NoticeOrder(
                    template: "reply-received", audience: [.assignee], record: .ticket(ticket.id), details: details))
            var facts = try transaction.facts(of: ticket, customer: customer)
            facts[.message] = .text(message.body)
            facts[.customerMessage] = .flag(true)
            transaction.note(
                Occurrence(
                    event: .ticketReplied, facts: facts,
                    message: NewMessage(body: message.body, language: customer.language, fromCustomer: true),
                    reading: reading, actor: message.author))
        } else {
            let template = ticket.status.isUnsolved ? "progress-update" : "resolution"
            try transaction.tell(
                NoticeOrder(
                    template: template, audience: [.requester], record: .ticket(ticket.id), details: details))
        }
    }
}
