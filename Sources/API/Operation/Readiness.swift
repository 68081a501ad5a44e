package import BusinessTime

/// Whether what is due is done in time, as the data says.
package struct Readiness: Sendable, Equatable {
    /// How many deadlines are past and not done.
    package var overdue: Int
    /// The earliest deadline there is, past or to come.
    package var nextDeadline: Instant?

    /// Every field, in the order of declaration.
    package init(overdue: Int, nextDeadline: Instant?) {
        self.overdue = overdue
        self.nextDeadline = nextDeadline
    }

    /// By how much the earliest deadline is late.
    func lateness(at now: Instant) -> Duration {
        nextDeadline.map { max(.zero, $0.duration(to: now)) } ?? .zero
    }
}
