package import Model
import Storage

/// How a ticket was classified, each time, in order.
package struct ListTriages: Inquiry {
    /// The ticket.
    package var ticket: TicketID
    /// Every field, in the order of declaration.
    package init(ticket: TicketID) {
        self.ticket = ticket
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> [TicketTriage] {
        guard let found = try view.reader.ticket(ticket), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no ticket \(ticket).")
        }
        return try view.reader.triages(of: ticket)
    }
}
