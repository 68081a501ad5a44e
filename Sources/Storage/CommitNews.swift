package import BusinessTime

/// What a commit brought that a worker waits for.
package struct CommitNews: Sendable {
    /// The earliest deadline that was set; nil: none was.
    package var earliestDeadline: Instant?
    /// Whether something was put into the outbox.
    package var hasDeliveries: Bool
    /// Whether something that an admin sets was changed.
    package var changedConfiguration: Bool

    var isWorthTelling: Bool { earliestDeadline != nil || hasDeliveries || changedConfiguration }
}
