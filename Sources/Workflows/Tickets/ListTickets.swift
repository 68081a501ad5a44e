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
        if let id = validator.department("department", department, view.configuration) { query.departments = [id] }
        query.assignee = validator.person("assignee", assignee, view.configuration) ?? query.assignee
        if let id = validator.team("team", team, view.configuration) { query.teams = [id] }
        try validator.finish()
        guard query.limit(to: view.principal, view.configuration) else { return Page(items: []) }
        if let requester {
            guard let customer = try view.reader.customer(email: requester) else { return Page(items: []) }
            query.requester = customer.id
        }
        return try view.reader.tickets(query)
    }
}

extension TicketQuery {
    /// Leaves only what somebody reaches; false where that is nothing.
    mutating func limit(to principal: Principal, _ configuration: Configuration) -> Bool {
        if let own = principal.department {
            guard departments.isEmpty || departments.contains(own) else { return false }
            departments = [own]
        } else if departments.isEmpty, assignee == nil, teams.isEmpty, order == .newest, !statuses.isEmpty {
            // By status, an index is in order within one department only.
            departments = configuration.departments.keys.sorted()
        }
        return true
    }
}
