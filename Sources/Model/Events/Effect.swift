/// What a rule wants done; rules decide, workflows write.
package enum Effect: Hashable, Sendable {
    /// Makes a person the record's assignee or owner.
    case assign(RecordReference, PersonID, because: String)
    /// Raises a ticket's priority.
    case raisePriority(TicketID, Priority)
    /// Raises a ticket's support tier.
    case raiseTier(TicketID, SupportTier)
    /// Adds a tag to a ticket.
    case addTag(TicketID, String)
    /// Remembers whose turn it was in a team.
    case advanceRotation(TeamID, PersonID)
    /// Tells somebody.
    case notify(NoticeOrder)
    /// Adds a line to a case's timeline, and an event to the audit trail.
    case log(CaseEntry)
}
