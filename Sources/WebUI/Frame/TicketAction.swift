/// What the forms of a ticket's page do; each word is the end of the path that it is sent to.
enum TicketAction: String, CaseIterable, Sendable {
    /// Saying something to the customer, or to ourselves.
    case replies
    /// Changing what the ticket is.
    case changes
    /// Escalating it by hand.
    case escalation
    /// Linking it with another record, or no more.
    case links
    /// Merging it into another ticket.
    case merge
    /// Classifying it by questions.
    case triage

    /// Those whose forms a closed ticket has no more.
    static let ofOpenTickets: Set<TicketAction> = [.replies, .merge]
}
