package import Model

/// What can happen to a case.
package enum CaseInput: Hashable, Sendable {
    /// The record raised the same escalation again.
    case triggeredAgain(Trigger)
    /// Somebody answered the step.
    case decided(Decision, by: PersonID, comment: String)
    /// The moment in `next` came.
    case momentCame
    /// The record was solved or closed.
    case recordClosed
    /// Whoever asked takes it back.
    case withdrawn(by: Actor, comment: String)
    /// What was returned for correction is corrected.
    case corrected(by: Actor, comment: String)
    /// The holder went away, was disabled or lost what made them the recipient.
    case recipientGone
}
