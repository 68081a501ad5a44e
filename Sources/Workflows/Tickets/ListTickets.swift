package import Model
import Storage

/// A page of a queue, within the department of whoever asks.
package struct ListTickets: Inquiry {
    /// Which tickets.
    package var query: TicketQuery
    /// Only those of this department, by name.
    package var department: String?
    /// Only those of this person, by address.
    package var assignee: String?
    /// Only those of this team, by name.
    package var team: String?
    /// Only those of this customer, by address.
    package var requester: String?
    /// Every field, in the order of declaration.
    package init(
        query: TicketQuery, department: String? = nil, assignee: String? = nil, team: String? = nil,
        requester: String? = nil
    ) {
        self.query = query
        self.department = department
        self.assignee = assignee
        self.team = team
        self.requester = requester
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> Page<Ticket, TicketQuery.Cursor> {
        var query = query
        var validator = Validator()
        query.department = validator.department("department", department, view.configuration) ?? query.department
        query.assignee = validator.person("assignee", assignee, view.configuration) ?? query.assignee
        query.team = validator.team("team", team, view.configuration) ?? query.team
        try validator.finish()
        if let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        if let requester {
            guard let customer = try view.reader.customer(email: requester) else { return Page(items: []) }
            query.requester = customer.id
        }
        return try view.reader.tickets(query)
    }
}
