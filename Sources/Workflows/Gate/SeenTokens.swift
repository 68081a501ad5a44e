import BusinessTime
import Model

/// When each token's use was last written down, so that it is at most once an hour. Bounded by how many tokens there are.
struct SeenTokens: Sendable {
    static let grain = Duration.hours(1)
    private var notedAt: [TokenID: Instant] = [:]

    /// Whether a use is worth writing down; if so, it counts as written.
    mutating func isNews(_ token: TokenID, at now: Instant) -> Bool {
        if let last = notedAt[token], last <= now, last.duration(to: now) < Self.grain { return false }
        notedAt[token] = now
        return true
    }
}
