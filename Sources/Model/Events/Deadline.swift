package import BusinessTime

/// Something that will be due at a moment; the timer sleeps until the earliest.
package struct Deadline: Hashable, Sendable {
    /// What.
    package var key: DeadlineKey
    /// When.
    package var due: Instant
    /// Every field, in the order of declaration.
    package init(key: DeadlineKey, due: Instant) {
        self.key = key
        self.due = due
    }
}
