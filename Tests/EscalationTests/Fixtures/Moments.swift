import BusinessTime

/// Monday, 2 March 2026, 09:00 UTC.
let monday = Instant(seconds: 1_772_442_000)

extension Instant {
    /// So many minutes after Monday morning.
    static func minute(_ count: Int64) -> Instant { monday.advanced(by: .minutes(count)) }
}
