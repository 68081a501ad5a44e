/// Which tickets are searched for, by what was said on them.
package struct TicketSearch: Hashable, Sendable {
    /// Words that one of their messages, or their subject, holds, all of them; none: any ticket.
    package var words: [SearchWord]
    /// Only those of these departments; none: any.
    package var departments: [DepartmentID]
    /// Only those with one of these statuses; empty: any.
    package var statuses: [TicketStatus]
    /// Only those of this priority.
    package var priority: Priority?
    /// Only this person's.
    package var assignee: PersonID?
    /// Only those that nobody works on.
    package var isUnassigned: Bool
    /// Only this team's.
    package var team: TeamID?
    /// Only this customer's.
    package var requester: CustomerID?
    /// Only this company's.
    package var account: AccountID?
    /// Only those with this tag.
    package var tag: String?
    /// Only what comes after this place, which the page before told.
    package var before: Int64?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        words: [SearchWord] = [], departments: [DepartmentID] = [], statuses: [TicketStatus] = [],
        priority: Priority? = nil, assignee: PersonID? = nil, isUnassigned: Bool = false, team: TeamID? = nil,
        requester: CustomerID? = nil, account: AccountID? = nil, tag: String? = nil, before: Int64? = nil,
        limit: Int = 25
    ) {
        self.words = words
        self.departments = departments
        self.statuses = statuses
        self.priority = priority
        self.assignee = assignee
        self.isUnassigned = isUnassigned
        self.team = team
        self.requester = requester
        self.account = account
        self.tag = tag
        self.before = before
        self.limit = limit
    }
}
