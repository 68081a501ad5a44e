package import BusinessTime
package import Model

/// A ticket as its customer sees it: how it stands, what comes next, and what was said to them and by them.
package struct CustomerTicket: Sendable {
    /// How it stands, in a customer's terms.
    package enum State: String, CaseIterable, Sendable {
        /// It has arrived, and nobody has answered yet.
        case received
        /// We work on it.
        case working
        /// We wait for what the customer says.
        case waiting
        /// It rests, since something else has to come first.
        case resting
        /// We believe that it is done.
        case solved
        /// It is over for good.
        case closed
    }

    /// Something on the way of the ticket.
    package struct Entry: Sendable {
        /// What.
        package enum Kind: Sendable {
            /// The customer wrote.
            case theirs
            /// We wrote; the name of whoever did, where it was somebody.
            case ours(String?)
            /// It was solved.
            case solved
            /// It was taken up again.
            case reopened
        }
        /// What.
        package var kind: Kind
        /// When.
        package var at: Instant
        /// What was said; empty where nothing was.
        package var words: String
        /// The files that came with it.
        package var attachments: [Attachment] = []
    }

    /// The number that the customer knows.
    package var ticket: TicketID
    /// What it is about.
    package var subject: String
    /// What the customer is called.
    package var name: String
    /// The customer's language.
    package var language: String
    /// How it stands.
    package var state: State
    /// By whose clocks moments are written: the IANA name of our zone.
    package var timeZone: String
    /// When it was opened.
    package var openedAt: Instant
    /// By when we answer; nil: nothing is due.
    package var replyDue: Instant?
    /// By when we believe to be done; nil: not said.
    package var solutionDue: Instant?
    /// By when they hear from us in any case; nil: not said.
    package var updateDue: Instant?
    /// What happened so far, in order; the newest of it, where it is much.
    package var entries: [Entry]
    /// Whether there were messages before those.
    package var isCut: Bool

    /// Whether they can still write to it.
    package var takesReplies: Bool { state != .closed }
}
