/// What a step does when it is entered.
package enum StepAction: Hashable, Sendable {
    /// Makes the step's person the record's assignee or owner.
    case reassign
    /// Raises a ticket's priority to this, never lowers it.
    case raisePriority(Priority)
    /// Raises a ticket's support tier to this, never lowers it.
    case raiseTier(SupportTier)
    /// Adds a tag to a ticket.
    case tag(String)
    /// Tells somebody with a template.
    case notify(AudienceMember, template: String)
}
