package import Model
import Storage

/// What was written on tickets, for whoever may see the tickets; those that they may not see are left out.
package struct ReadMessages: Inquiry {
    /// The tickets.
    package var tickets: [TicketID]
    /// Every field, in the order of declaration.
    package init(tickets: [TicketID]) {
        self.tickets = tickets
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> [TicketID: [Message]] {
        var messages: [TicketID: [Message]] = [:]
        for id in tickets {
            guard let ticket = try view.reader.ticket(id), view.principal.reaches(ticket.department) else { continue }
            messages[id] = try view.reader.messages(of: id)
        }
        return messages
    }
}
