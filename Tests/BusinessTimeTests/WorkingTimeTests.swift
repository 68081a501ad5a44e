import BusinessTime
import Testing

struct WorkingTimeTests {
    @Test func `time outside the hours does not count`() throws {
        let calendar = try office()
        #expect(try calendar.due(from: at("2026-03-06T16:00:00Z"), after: .hours(2)) == at("2026-03-09T10:00:00Z"))
        #expect(
            try calendar.elapsed(from: at("2026-03-06T16:00:00Z"), to: at("2026-03-09T10:00:00Z")) == .hours(2))
    }

    @Test func `a time that runs out at closing is due at the closing`() throws {
        let calendar = try office()
        #expect(try calendar.due(from: at("2026-03-06T16:00:00Z"), after: .hours(1)) == at("2026-03-06T17:00:00Z"))
    }

    @Test func `the last second counts, and the one after it does not`() throws {
        let calendar = try office()
        let start = try at("2026-03-06T16:59:59Z")
        #expect(try calendar.due(from: start, after: .seconds(1)) == at("2026-03-06T17:00:00Z"))
        #expect(try calendar.due(from: start, after: .milliseconds(1001)) == at("2026-03-09T09:00:00.001Z"))
        #expect(try calendar.elapsed(from: start, to: at("2026-03-07T12:00:00Z")) == .seconds(1))
    }

    @Test func `no working time is due at the start, open or not`() throws {
        let night = try at("2026-03-07T03:00:00Z")
        #expect(try office().due(from: night, after: .zero) == night)
        #expect(try office().due(from: night, after: .seconds(-5)) == night)
    }

    @Test func `an end before the start has no working time`() throws {
        let calendar = try office()
        #expect(try calendar.elapsed(from: at("2026-03-06T12:00:00Z"), to: at("2026-03-06T10:00:00Z")) == .zero)
    }

    @Test func `opening is open and closing is not`() throws {
        let calendar = try office()
        #expect(try calendar.isOpen(at: at("2026-03-06T09:00:00Z")))
        #expect(try !calendar.isOpen(at: at("2026-03-06T08:59:59.999Z")))
        #expect(try calendar.isOpen(at: at("2026-03-06T16:59:59.999Z")))
        #expect(try !calendar.isOpen(at: at("2026-03-06T17:00:00Z")))
        #expect(try calendar.nextOpen(atOrAfter: at("2026-03-06T17:00:00Z")) == at("2026-03-09T09:00:00Z"))
        #expect(try calendar.nextOpen(atOrAfter: at("2026-03-09T09:00:00.5Z")) == at("2026-03-09T09:00:00.5Z"))
    }

    @Test func `a lunch break does not count`() throws {
        let calendar = try office(hours: [("13:00", "17:00"), ("09:00", "12:00")])
        #expect(try calendar.due(from: at("2026-03-02T11:30:00Z"), after: .hours(1)) == at("2026-03-02T13:30:00Z"))
    }

    @Test func `a night shift belongs to the day on which it starts`() throws {
        // Friday's shift runs into Saturday; Monday's early morning belongs to no shift.
        let calendar = try office("Europe/Berlin", hours: [("22:00", "06:00")])
        #expect(try calendar.isOpen(at: at("2026-03-07T05:59:00+01:00")))
        #expect(try !calendar.isOpen(at: at("2026-03-09T05:00:00+01:00")))
        #expect(
            try calendar.due(from: at("2026-03-07T05:00:00+01:00"), after: .hours(2))
                == at("2026-03-09T23:00:00+01:00"))
    }

    @Test func `a holiday takes away its night shift and leaves the one of the day before`() throws {
        let calendar = try office(hours: [("22:00", "06:00")], holidays: [Holiday(day("2026-03-03"))])
        #expect(try calendar.isOpen(at: at("2026-03-03T05:00:00Z")))
        #expect(try !calendar.isOpen(at: at("2026-03-03T23:00:00Z")))
        #expect(try !calendar.isOpen(at: at("2026-03-04T05:00:00Z")))
    }

    @Test func `a date with hours of its own has those and not the week's, on a holiday too`() throws {
        let eve = try day("2026-12-24")
        let calendar = try office(
            holidays: [Holiday(eve, name: "Christmas Eve")], holidayHours: [eve: [HoursInterval("10:00", "12:00")]])
        #expect(
            try calendar.elapsed(from: at("2026-12-24T00:00:00Z"), to: at("2026-12-25T00:00:00Z")) == .hours(2))
    }

    @Test func `a date's own hours over the night shift before count once`() throws {
        let calendar = try office(
            hours: [("22:00", "06:00")], holidayHours: [day("2026-03-03"): [HoursInterval("04:00", "08:00")]])
        #expect(
            try calendar.elapsed(from: at("2026-03-02T22:00:00Z"), to: at("2026-03-03T12:00:00Z")) == .hours(10))
    }

    @Test func `hours that touch at midnight are one stretch`() throws {
        let calendar = try BusinessCalendar(
            timeZone: "UTC",
            week: WeeklyHours([
                .monday: [HoursInterval("22:00", "24:00")], .tuesday: [HoursInterval("00:00", "06:00")],
            ]))
        #expect(try calendar.due(from: at("2026-03-02T23:00:00Z"), after: .hours(7)) == at("2026-03-03T06:00:00Z"))
    }

    @Test func `around the clock every second counts`() throws {
        let start = try at("2026-03-28T23:30:00.250Z")
        #expect(
            BusinessCalendar.aroundTheClock.due(from: start, after: .minutes(30)) == start.advanced(by: .minutes(30)))
        #expect(BusinessCalendar.aroundTheClock.isOpen(at: start))
    }

    @Test func `a span of years is exact`() throws {
        // 2,088 weekdays of eight hours lie in the eight years 2020 to 2027.
        let calendar = try office("America/New_York")
        let start = try at("2020-01-01T00:00:00-05:00")
        let end = try at("2028-01-01T00:00:00-05:00")
        #expect(calendar.elapsed(from: start, to: end) == .hours(2088 * 8))
        #expect(try calendar.due(from: start, after: .hours(2088 * 8)) == at("2027-12-31T17:00:00-05:00"))
    }

    @Test func `a time that never comes is nil, soon`() throws {
        let calendar = try office("Europe/Berlin", on: [.monday])
        #expect(try calendar.due(from: at("2026-03-02T09:00:00Z"), after: .hours(8 * 53 * 400)) == nil)
        #expect(try calendar.due(from: at("2026-03-02T09:00:00Z"), after: .seconds(Int64.max)) == nil)
        #expect(
            try BusinessCalendar.aroundTheClock.due(from: at("2026-03-02T09:00:00Z"), after: .days(200_000)) == nil)
    }

    @Test func `moments outside the supported years are closed`() throws {
        for milliseconds in [Int64.min, .max] {
            let instant = Instant(milliseconds: milliseconds)
            #expect(try !office().isOpen(at: instant))
            #expect(try office().nextOpen(atOrAfter: instant) == nil)
            #expect(try office().due(from: instant, after: .hours(1)) == nil)
        }
        let whole = try office().elapsed(from: Instant(milliseconds: .min), to: Instant(milliseconds: .max))
        #expect(whole > .zero)
    }
}
