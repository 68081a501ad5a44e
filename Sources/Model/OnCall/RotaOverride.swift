package import BusinessTime

/// Somebody stands in on call for a while.
package struct RotaOverride: Hashable, Sendable {
    /// Who.
    package var person: PersonID
    /// From when.
    package var from: Instant
    /// Until when, not included.
    package var to: Instant
    /// Every field, in the order of declaration.
    package init(person: PersonID, from: Instant, to: Instant) {
        self.person = person
        self.from = from
        self.to = to
    }

    /// Whether it holds at a moment.
    package func covers(_ moment: Instant) -> Bool { from <= moment && moment < to }
}
