package import BusinessTime

/// Which tickets of a queue are wanted, in which order, and from where on.
package struct TicketQuery: Hashable, Sendable {
    /// How a queue is ordered.
    package enum Order: String, CaseIterable, Codable, Sendable {
        /// The newest first.
        case newest
        /// The one that is due next first; those without a running clock are left out.
        case due
    }

    /// Where a page ended: the sort value and number of its last ticket.
    package struct Cursor: Hashable, Sendable {
        /// The due time of the last ticket, where that is the order.
        package var due: Instant?
        /// The number of the last ticket.
        package var ticket: TicketID
        /// Every field, in the order of declaration.
        package init(due: Instant? = nil, ticket: TicketID) {
            self.due = due
            self.ticket = ticket
        }
    }

    /// Only this department's; a principal's own scope is added by the workflow.
    package var department: DepartmentID?
    /// Only this person's.
    package var assignee: PersonID?
    /// Only this team's.
    package var team: TeamID?
    /// Only those that nobody works on.
    package var isUnassigned: Bool
    /// Only those with one of these statuses; empty: any.
    package var statuses: [TicketStatus]
    /// Only those of this priority.
    package var priority: Priority?
    /// Only those of this customer.
    package var requester: CustomerID?
    /// Only those whose subject or messages hold all of these words.
    package var text: String?
    /// How they are ordered.
    package var order: Order
    /// Those after this one.
    package var after: Cursor?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, assignee: PersonID? = nil, team: TeamID? = nil,
        isUnassigned: Bool = false, statuses: [TicketStatus] = [], priority: Priority? = nil,
        requester: CustomerID? = nil, text: String? = nil, order: Order = .newest, after: Cursor? = nil,
        limit: Int = 25
    ) {
        self.department = department
        self.assignee = assignee
        self.team = team
        self.isUnassigned = isUnassigned
        self.statuses = statuses
        self.priority = priority
        self.requester = requester
        self.text = text
        self.order = order
        self.after = after
        self.limit = limit
    }
}
