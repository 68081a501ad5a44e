import BusinessTime
import Foundation
import Testing

struct RandomCalendarTests {
    /// Zones and a moment shortly before their clocks change.
    private static let changes = [
        ("Europe/Berlin", "2026-03-27T00:00:00Z"), ("Europe/Berlin", "2026-10-23T00:00:00Z"),
        ("America/New_York", "2026-03-06T00:00:00Z"), ("America/New_York", "2026-10-30T00:00:00Z"),
        ("Australia/Lord_Howe", "2026-10-02T00:00:00Z"), ("Australia/Lord_Howe", "2026-04-03T00:00:00Z"),
        ("America/Santiago", "2026-09-04T00:00:00Z"), ("America/Santiago", "2026-04-03T00:00:00Z"),
        ("America/Havana", "2026-10-30T00:00:00Z"), ("America/Nuuk", "2026-03-27T00:00:00Z"),
        ("Africa/Casablanca", "2026-02-13T00:00:00Z"), ("Pacific/Chatham", "2026-04-03T00:00:00Z"),
        ("Asia/Kathmandu", "2026-02-27T00:00:00Z"), ("UTC", "2025-12-30T00:00:00Z"),
    ]

    @Test(arguments: changes.indices)
    func `random calendars agree with walking through time`(change: Int) throws {
        let (name, time) = RandomCalendarTests.changes[change]
        let zone = try #require(TimeZone(identifier: name))
        let origin = try at(time)
        var random = SmallGenerator(state: UInt64(change) &* 7919 &+ 1)
        let clock = SteppingClock(zone: zone, around: origin)
        var tried = 0
        while tried < 150 {
            guard let calendar = RandomCalendarTests.calendar(name, near: origin, using: &random) else { continue }
            tried += 1
            let start = origin.advanced(by: quarters(0...400, using: &random))
            let end = start.advanced(by: quarters(0...500, using: &random))
            let steps = Int.random(in: 1...120, using: &random)
            let working = Duration.minutes(Int64(steps) * 15)
            var pauses: [Pause] = []
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let from = start.advanced(by: quarters(-20...200, using: &random))
                let isOpenEnded = Int.random(in: 0..<20, using: &random) == 0
                let to = from.advanced(by: quarters(-2...80, using: &random))
                pauses.append(Pause(start: from, end: isOpenEnded ? nil : to))
            }
            let oracle = SteppingOracle(calendar, clock: clock)
            #expect(
                calendar.elapsed(from: start, to: end, pauses: pauses)
                    == oracle.elapsed(from: start, to: end, pauses: pauses), "\(calendar) \(start) \(end) \(pauses)")
            #expect(calendar.isOpen(at: start) == oracle.isOpen(at: start), "\(calendar) \(start)")
            if let due = oracle.due(from: start, steps: steps, pauses: pauses) {
                #expect(
                    calendar.due(from: start, after: working, pauses: pauses) == due,
                    "\(calendar) \(start) \(steps) \(pauses)")
                let explained = calendar.explain(from: start, after: working, pauses: pauses)
                #expect(explained.due == due && explained.counted == working)
            }
            if let opening = oracle.nextOpen(atOrAfter: start) {
                #expect(calendar.nextOpen(atOrAfter: start) == opening, "\(calendar) \(start)")
            }
        }
    }

    private func quarters(_ range: ClosedRange<Int64>, using random: inout SmallGenerator) -> Duration {
        .minutes(Int64.random(in: range, using: &random) * 15)
    }

    /// Nil where the hours thrown happen to overlap.
    private static func calendar(
        _ zone: String, near origin: Instant, using random: inout SmallGenerator
    ) -> BusinessCalendar? {
        var week: [Weekday: [HoursInterval]] = [:]
        for day in Weekday.allCases where Int.random(in: 0..<5, using: &random) > 0 {
            week[day] = hours(using: &random)
        }
        let today = Int(origin.milliseconds / 86_400_000)
        var holidays: [Holiday] = []
        var own: [CivilDay: [HoursInterval]] = [:]
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            holidays.append(Holiday(CivilDay(dayNumber: today + Int.random(in: 0...8, using: &random))))
            own[CivilDay(dayNumber: today + Int.random(in: 0...8, using: &random))] = hours(using: &random)
        }
        return try? BusinessCalendar(
            timeZone: zone, week: WeeklyHours(week), holidays: holidays, holidayHours: own)
    }

    private static func hours(using random: inout SmallGenerator) -> [HoursInterval] {
        let count = [0, 1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1
        let times = (0..<count * 2).map { _ in Int.random(in: 0...96, using: &random) }.sorted()
        func text(_ quarter: Int) -> String { String(format: "%02d:%02d", quarter / 4, quarter % 4 * 15) }
        var hours = stride(from: 0, to: times.count, by: 2).compactMap { index in
            try? HoursInterval(text(times[index]), text(times[index + 1]))
        }
        if let last = times.last, Int.random(in: 0..<3, using: &random) == 0 {
            // A shift into the next morning, after all others.
            let morning = text(Int.random(in: 0...28, using: &random))
            if let shift = try? HoursInterval(text(last), morning) { hours.append(shift) }
        }
        return hours
    }
}
