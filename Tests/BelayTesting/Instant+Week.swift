package import BusinessTime

extension Instant {
    /// A moment, in UTC, of the week that begins on Monday, 2 March 2026, or of one so many weeks later.
    ///
    /// No holiday falls into that week, and no clocks change in Europe before the end of the fourth.
    package static func at(_ weekday: Weekday, _ hour: Int, _ minute: Int = 0, week: Int = 0) -> Instant {
        let monday: Int64 = 20_514 * 86_400
        let day = Int64((Weekday.allCases.firstIndex(of: weekday) ?? 0) + week * 7)
        return Instant(seconds: monday + day * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60)
    }
}
