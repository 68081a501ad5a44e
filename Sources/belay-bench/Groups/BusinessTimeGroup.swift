import BusinessTime

/// When a target's time runs out.
struct BusinessTimeGroup: BenchGroup {
    let name = "business-time"
    let summary = "due times worked out in a calendar of office hours"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let calendar = try BusinessCalendar(
            timeZone: "Europe/Berlin",
            week: WeeklyHours(
                [HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday]))
        let starts = (0..<10_000).map { Instant(seconds: 1_750_000_000 + Int64($0) * 3571) }
        var sum: Int64 = 0
        let due = Stopwatch.microseconds(rounds: run.repetitions(5, 20), starts.count) {
            for start in starts { sum &+= calendar.due(from: start, after: .seconds(8 * 3600))?.milliseconds ?? 0 }
        }
        guard sum != 0 else { throw LoadRun.LoadError(description: "nothing is ever due") }
        return [Figure("business-time.due", due, "µs")]
    }
}
