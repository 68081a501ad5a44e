package import BusinessTime

/// What a commit brought that a worker waits for.
package struct CommitNews: Sendable {
    /// The earliest deadline that was set; nil: none was.
    package var earliestDeadline: Instant?
    /// Whether something was put into the outbox.
    package var hasDeliveries = false
    /// How many things that an admin sets were changed.
    package var configurationChanges = 0

    /// The sequence number of the last event that was written; nil: none was.
    package var lastEvent: Int64?

    /// Whether something that an admin sets was changed.
    package var changedConfiguration: Bool { configurationChanges > 0 }

    var isWorthTelling: Bool {
        earliestDeadline != nil || hasDeliveries || changedConfiguration || lastEvent != nil
    }
}
