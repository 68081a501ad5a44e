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
    /// Somebody who was asked together with others went away, was disabled or lost what made them a recipient.
    case voterGone(PersonID)
    /// Somebody who could have a case that waits has room again, or came.
    case roomFreed
    /// What was asked changed, in the words of whoever noticed it.
    case askedChanged(String, by: Actor)
    /// Somebody says how far the work on it is.
    case cameTo(CasePhase, by: PersonID)
    /// An admin moves it to the newest version of its escalation, to the step of this number.
    case migrated(step: Int, by: Actor)
}
