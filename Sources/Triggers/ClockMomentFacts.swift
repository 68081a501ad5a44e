package import BusinessTime
package import Model

/// The moment of a service clock that an occurrence is about.
package struct ClockMomentFacts: Hashable, Sendable {
    /// What the clock waits for.
    package var clock: ClockKind
    /// The share of the target that is used up: below 1 at a warning, 1 at the breach.
    package var share: Double
    /// Whether the time is over.
    package var isBreach: Bool
    /// When the time is over.
    package var due: Instant
    /// Every field, in the order of declaration.
    package init(clock: ClockKind, share: Double, isBreach: Bool, due: Instant) {
        self.clock = clock
        self.share = share
        self.isBreach = isBreach
        self.due = due
    }
}
