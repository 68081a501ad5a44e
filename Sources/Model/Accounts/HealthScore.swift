package import BusinessTime

/// An account's health at a moment.
package struct HealthScore: Hashable, Sendable {
    /// How many of an account's scores are shown beside what concerns it, the newest: two years of months.
    package static let shown = 24

    /// When it was measured.
    package var at: Instant
    /// 0 (lost) to 100 (well).
    package var score: Int
    /// Every field, in the order of declaration.
    package init(at: Instant, score: Int) {
        self.at = at
        self.score = score
    }
}
