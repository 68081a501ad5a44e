package import BusinessTime

/// A moment at which a service clock has something to say.
package struct ClockMoment: Hashable, Sendable, Codable {
    /// When.
    package var at: Instant
    /// The share of the target that is used up then: below 1 a warning, 1 the breach.
    package var share: Double
    /// Every field, in the order of declaration.
    package init(at: Instant, share: Double) {
        self.at = at
        self.share = share
    }

    /// Whether it is the end of the target's time.
    package var isBreach: Bool { share >= 1 }
}
