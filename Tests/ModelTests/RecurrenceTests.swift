import BusinessTime
import Model
import Testing

struct RecurrenceTests {
    private func series(
        _ unit: Recurrence.Unit, every: Int = 1, from day: String, time: Int = 9 * 3600, until: String? = nil,
        count: Int? = nil
    ) throws -> FollowUpSeries {
        let first = try #require(CivilDay(day))
        return FollowUpSeries(
            recurrence: Recurrence(
                every: every, unit: unit, dayOfMonth: first.day, secondOfDay: time, timeZone: "Europe/Berlin",
                until: until.flatMap { CivilDay($0) }, count: count), place: 1, day: first)
    }

    /// The days of so many turns after the first.
    private func days(_ series: FollowUpSeries, _ count: Int) -> [String] {
        var day = series.day
        return (0..<count).compactMap { _ in
            guard let next = series.recurrence.day(after: day) else { return nil }
            day = next
            return next.description
        }
    }

    @Test func `the 31st comes on the last day of shorter months`() throws {
        let days = try days(series(.month, from: "2027-12-31"), 5)
        #expect(days == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"])
        #expect(try self.days(series(.month, every: 3, from: "2026-11-30"), 2) == ["2027-02-28", "2027-05-30"])
        #expect(try self.days(series(.month, every: 12, from: "2026-03-15"), 1) == ["2027-03-15"])
    }

    @Test func `days and weeks are counted on, over the ends of years`() throws {
        #expect(try days(series(.day, every: 10, from: "2026-12-25"), 2) == ["2027-01-04", "2027-01-14"])
        #expect(try days(series(.week, every: 2, from: "2026-12-28"), 2) == ["2027-01-11", "2027-01-25"])
    }

    @Test func `the time of day stays when the clocks change, and is found again after one that was skipped`() throws {
        let daily = try series(.day, from: "2026-03-28", time: 2 * 3600 + 1800)
        let saturday = try #require(daily.recurrence.moment(on: daily.day))
        #expect(saturday.description == "2026-03-28T01:30:00Z")
        let sunday = try #require(daily.next(after: saturday))
        // 02:30 is skipped on that day, so it is 03:30 by the clocks.
        #expect(sunday.due.description == "2026-03-29T01:30:00Z")
        var next = daily
        next.day = sunday.day
        #expect(try #require(next.next(after: sunday.due)).due.description == "2026-03-30T00:30:00Z")
    }

    @Test func `a series ends at its last day or with its last turn`() throws {
        let start = try #require(Instant("2026-03-02T08:00:00Z"))
        #expect(
            try series(.week, from: "2026-03-02", until: "2026-03-09").next(after: start)?.day.description
                == "2026-03-09")
        #expect(try series(.week, from: "2026-03-02", until: "2026-03-08").next(after: start) == nil)
        #expect(try series(.week, from: "2026-03-02", count: 1).next(after: start) == nil)
        #expect(try series(.week, from: "2026-03-02", count: 2).next(after: start) != nil)
    }

    @Test func `turns that passed are left out`() throws {
        let late = try #require(Instant("2026-03-20T08:00:00Z"))
        #expect(try series(.week, from: "2026-03-02").next(after: late)?.day.description == "2026-03-23")
    }
}
