package import BusinessTime

/// Which tickets of a queue are wanted, in which order, and from where on.
package struct TicketQuery: Hashable, Sendable {
    /// How a queue is ordered.
    package enum Order: String, CaseIterable, Codable, Sendable {
        /// The newest first.
        case newest
        /// The one that is due next first; those that are solved or have no running clock are left out.
        case due
        /// The one that is due next first, then those without a running clock; those that are solved are left out.
        case urgent
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

    /// Only those of these departments; none: any. A principal's own scope is added by the workflow.
    package var departments: [DepartmentID]
    /// Only this person's.
    package var assignee: PersonID?
    /// Only those of these teams; none: any.
    package var teams: [TeamID]
    /// Only those that nobody works on.
    package var isUnassigned: Bool
    /// Only those that are due by then; nil: whenever.
    package var dueBy: Instant?
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
        departments: [DepartmentID] = [], assignee: PersonID? = nil, teams: [TeamID] = [],
        isUnassigned: Bool = false, dueBy: Instant? = nil, statuses: [TicketStatus] = [], priority: Priority? = nil,
        requester: CustomerID? = nil, text: String? = nil, order: Order = .newest, after: Cursor? = nil,
        limit: Int = 25
    ) {
        self.departments = departments
        self.assignee = assignee
        self.teams = teams
        self.isUnassigned = isUnassigned
        self.dueBy = dueBy
        self.statuses = statuses
        self.priority = priority
        self.requester = requester
        self.text = text
        self.order = order
        self.after = after
        self.limit = limit
    }
}
