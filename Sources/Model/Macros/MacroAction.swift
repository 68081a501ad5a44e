/// One thing that a macro does to a ticket.
package enum MacroAction: Hashable, Sendable {
    /// What kind of thing.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case priority, status, category
        /// Adds a tag.
        case tag
        /// Takes a tag away.
        case untag
        /// Gives the ticket to somebody.
        case assign
        case team, department, tier
        /// Promises to come back to it.
        case followUp = "follow-up"
        /// Says that somebody with more say has to look at it.
        case escalate

        /// Whether a macro may do several of the kind.
        package var isRepeatable: Bool { self == .tag || self == .untag || self == .followUp }
    }

    /// Whom a ticket is given to.
    package enum Assignee: Hashable, Sendable {
        /// Whoever uses the macro.
        case me
        /// Nobody.
        case nobody
        /// Always the same person.
        case person(PersonID)
    }

    /// Sets how urgent it is.
    case priority(Priority)
    /// Sets where it stands.
    case status(TicketStatus)
    /// Sets what kind of matter it is; an empty text takes it away.
    case category(String)
    /// Adds a tag.
    case tag(String)
    /// Takes a tag away.
    case untag(String)
    /// Gives it to somebody.
    case assign(Assignee)
    /// Puts it into a team's queue; nil: into none.
    case team(TeamID?)
    /// Moves it to another department.
    case department(DepartmentID)
    /// Moves it to a line of support.
    case tier(SupportTier)
    /// Promises to come back to it after so many days, 1 to 365, with what is to be done then.
    case followUp(days: Int, title: String)
    /// Escalates it with a reason.
    case escalate(reason: String)

    /// What kind of thing it is.
    package var kind: Kind {
        switch self {
        case .priority: .priority
        case .status: .status
        case .category: .category
        case .tag: .tag
        case .untag: .untag
        case .assign: .assign
        case .team: .team
        case .department: .department
        case .tier: .tier
        case .followUp: .followUp
        case .escalate: .escalate
        }
    }
}
