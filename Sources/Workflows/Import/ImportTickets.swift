import BusinessTime
import Escalation
package import Model
import Storage

/// Adds tickets of another system with their history, all of them in one transaction.
///
/// What was before this moment is history: it has its own times, starts and ends service clocks, and nobody is told of it.
/// What falls due by its clocks is left to whoever moves the time on.
package struct ImportTickets: Workflow {
    /// The tickets; each needs an external reference, by which it is known when it comes again.
    package var tickets: [ImportedTicket]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(tickets: [ImportedTicket], isTrial: Bool = false) {
        self.tickets = tickets
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.ticket] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try tickets.map { imported in
            try ImportOutcome.of { try add(imported, in: transaction) }
        }
    }

    private func add(_ imported: ImportedTicket, in transaction: Transaction) throws -> ImportOutcome {
        if let reference = imported.opening.externalReference,
            try transaction.writer.ticket(externalReference: reference) != nil
        {
            return .known
        }
        let openedAt = imported.openedAt ?? imported.changes.lazy.compactMap(\.at).min() ?? transaction.now
        let then = transaction.on(behalfOf: transaction.principal, at: openedAt)
        var opening = try imported.opening.validated(in: then)
        try check(imported, openedAt: openedAt, now: transaction.now)
        if isTrial { return .imported(0) }

        let customer = try imported.opening.customer(in: transaction)
        opening.requester = customer.id
        if opening.account == nil { opening.account = customer.account }
        let story = TicketStory(imported, opening: opening)
        let clocks = story.clocks(try transaction.configuration, now: transaction.now)
        var ticket = story.current
        ticket.nextDueAt = Transaction.nextDue(of: clocks)
        ticket.id = try then.file(
            ticket, opened: story.opening, body: imported.opening.body, author: .customer(customer.id), clocks: clocks)
        transaction.watchAnew(.ticket(ticket.id))
        for step in story.steps { try write(step, of: ticket.id, customer: customer.id, in: transaction) }
        return .imported(ticket.id.rawValue)
    }

    /// Times that cannot be, and texts that are too long.
    private func check(_ imported: ImportedTicket, openedAt: Instant, now: Instant) throws {
        var validator = Validator()
        if openedAt > now { validator.reject("opened at", "\(openedAt) lies in the future") }
        for change in imported.changes {
            if let at = change.at {
                if at > now { validator.reject("history", "\(at) lies in the future") }
                if at < openedAt { validator.reject("history", "\(at) lies before the opening at \(openedAt)") }
            }
            if let text = change.text { validator.text("message", text, length: 1...100_000, multiline: true) }
            if let category = change.category { validator.text("category", category, length: 1...100) }
            for (name, value) in change.customFields {
                validator.text("field \(name)", value, length: 0...10_000, multiline: true)
            }
        }
        try validator.finish()
    }

    private func write(
        _ step: TicketStory.Step, of ticket: TicketID, customer: CustomerID, in transaction: Transaction
    ) throws {
        let change = step.change
        let subject = Subject(.ticket(ticket))
        let actor: Actor = change.author == .customer ? .customer(customer) : transaction.principal.actor
        if let author = change.author {
            var changes: [FieldChange] = []
            if let text = change.text {
                let message = try transaction.writer.insert(
                    Message(
                        id: 0, ticket: ticket, author: actor, visibility: author == .note ? .note : .reply, body: text,
                        at: step.at), subject: nil)
                changes.append(FieldChange(field: "message", after: message.description))
            }
            try transaction.writer.append(
                EventDraft(
                    kind: author == .note ? .ticketNoted : .ticketReplied, subject: subject, actor: actor,
                    at: step.at, changes: changes))
        }
        let changes = Transaction.changes(from: step.before, to: step.after)
        if !changes.isEmpty {
            try transaction.writer.append(
                EventDraft(kind: .ticketChanged, subject: subject, actor: actor, at: step.at, changes: changes))
        }
    }
}
