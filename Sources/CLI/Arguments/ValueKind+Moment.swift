import BusinessTime

extension ValueKind {
    /// A moment such as `2026-03-31T10:00:00Z`, or a date for its midnight in UTC; read as `Instant`.
    static let moment = ValueKind.custom(
        placeholder: "TIME", allowed: "a moment with its zone such as 2026-03-31T10:00:00Z, or a date (midnight in UTC)"
    ) { text in
        Instant(text) ?? CivilDay(text).map { Instant(seconds: Int64($0.dayNumber) * 86_400) }
    }
}
