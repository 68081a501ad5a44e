import BusinessTime
import Escalation
import Model
import Storage

extension Transaction {
    /// Stores a new ticket with its first message, its event, its clocks and when they next have something to say.
    ///
    /// `opened` is the ticket as it was opened, where it has changed since; the clocks come without its number.
    func file(
        _ ticket: Ticket, opened: Ticket? = nil, body: String, author: Actor, clocks: [ServiceClock],
        attachments: [Attachment] = []
    ) throws -> TicketID {
        let id = try writer.insert(ticket)
        let message = try writer.insert(
            Message(id: 0, ticket: id, author: author, visibility: .reply, body: body, at: now), subject: ticket.subject
        )
        _ = try attach(attachments, to: message)
        try writer.append(
            EventDraft(
                kind: .ticketOpened, subject: Subject(.ticket(id)), actor: principal.actor, at: now,
                changes: Self.changes(from: nil, to: opened ?? ticket) + Self.change(attachments)))
        for var clock in clocks {
            clock.ticket = id
            try writer.save(clock)
        }
        if let next = Self.nextMoment(of: clocks) { try writer.set(Deadline(key: .clocks(id), due: next)) }
        return id
    }
}
