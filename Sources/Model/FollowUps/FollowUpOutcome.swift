package import BusinessTime

/// What came of a follow-up.
package enum FollowUpOutcome: Hashable, Sendable {
    /// It was done.
    case done(note: String)
    /// There was no reply; it comes again at that moment, or without one a day later.
    case noReply(next: Instant?, note: String)
    /// There was no reply, and there will be no further attempt.
    case givenUp(note: String)
    /// It was put off to that moment.
    case rescheduled(to: Instant, note: String)
    /// It is not needed any more; whether its series goes on without it.
    case cancelled(continuing: Bool, note: String)

    /// What was said about it.
    package var note: String {
        switch self {
        case .done(let note), .noReply(_, let note), .givenUp(let note), .rescheduled(_, let note),
            .cancelled(_, let note):
            note
        }
    }
}
