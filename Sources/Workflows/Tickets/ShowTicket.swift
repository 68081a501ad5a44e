package import Model
import Storage

/// One ticket with everything that belongs to it.
package struct ShowTicket: Inquiry {
    /// The ticket.
    package var ticket: TicketID
    /// Whether its messages are read, which may be long.
    package var withMessages: Bool
    /// How many messages are read at most, the newest ones.
    package var newest: Int
    /// Every field, in the order of declaration.
    package init(ticket: TicketID, withMessages: Bool = true, newest: Int = .max) {
        self.ticket = ticket
        self.withMessages = withMessages
        self.newest = newest
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> TicketDetail {
        guard let found = try view.reader.ticket(ticket), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no ticket \(ticket).")
        }
        return TicketDetail(
            ticket: found, customer: try view.reader.customer(found.requester),
            account: try found.account.flatMap(view.reader.account),
            messages: withMessages ? try view.reader.messages(of: ticket, newest: newest) : [],
            clocks: try view.reader.clocks(of: ticket),
            cases: try view.reader.cases(CaseQuery(record: .ticket(ticket), onlyOpen: false, limit: 100)).items)
    }
}
