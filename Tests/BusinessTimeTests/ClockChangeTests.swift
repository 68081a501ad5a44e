import BusinessTime
import Testing

struct ClockChangeTests {
    private let daily = Weekday.allCases

    @Test func `a whole day has 23 or 25 hours when the clocks change in Berlin`() throws {
        let calendar = try office("Europe/Berlin", hours: [("00:00", "24:00")], on: [.sunday])
        #expect(
            try calendar.elapsed(from: at("2026-03-28T00:00:00Z"), to: at("2026-03-30T12:00:00Z")) == .hours(23))
        #expect(
            try calendar.elapsed(from: at("2026-10-24T00:00:00Z"), to: at("2026-10-26T12:00:00Z")) == .hours(25))
    }

    @Test func `a night shift is an hour shorter or longer in New York`() throws {
        let calendar = try office("America/New_York", hours: [("22:00", "06:00")], on: [.saturday])
        #expect(
            try calendar.elapsed(from: at("2026-03-07T12:00:00Z"), to: at("2026-03-09T12:00:00Z")) == .hours(7))
        #expect(
            try calendar.elapsed(from: at("2026-10-31T12:00:00Z"), to: at("2026-11-02T12:00:00Z")) == .hours(9))
    }

    @Test func `the clocks of Lord Howe change by half an hour`() throws {
        let calendar = try office("Australia/Lord_Howe", hours: [("00:00", "24:00")], on: daily)
        let spring = (try at("2026-10-04T00:00:00+10:30"), try at("2026-10-05T00:00:00+11:00"))
        let autumn = (try at("2026-04-05T00:00:00+11:00"), try at("2026-04-06T00:00:00+10:30"))
        let (short, long): (Duration, Duration) = (.minutes(1_410), .minutes(1_470))
        #expect(calendar.elapsed(from: spring.0, to: spring.1) == short)
        #expect(calendar.elapsed(from: autumn.0, to: autumn.1) == long)
        #expect(calendar.due(from: spring.0, after: short) == spring.1)
    }

    @Test func `hours away from the change are the ones on the clock`() throws {
        let calendar = try office("Europe/Berlin")
        #expect(
            try calendar.due(from: at("2026-03-27T16:00:00+01:00"), after: .hours(2))
                == at("2026-03-30T10:00:00+02:00"))
    }

    @Test func `a skipped opening is read with the offset before the gap`() throws {
        let calendar = try office("Europe/Berlin", hours: [("02:30", "05:00")], on: daily)
        let night = try at("2026-03-29T00:00:00+01:00")
        #expect(try calendar.nextOpen(atOrAfter: night) == at("2026-03-29T03:30:00+02:00"))
    }

    @Test func `a skipped closing is read with the offset before the gap`() throws {
        let calendar = try office("Europe/Berlin", hours: [("01:00", "02:30")], on: daily)
        let night = try at("2026-03-29T00:00:00+01:00")
        #expect(try calendar.due(from: night, after: .minutes(90)) == at("2026-03-29T03:30:00+02:00"))
    }

    @Test func `hours that lie wholly in the gap are empty or moved, and count once`() throws {
        let hour = try office("Europe/Berlin", hours: [("02:00", "03:00")], on: [.sunday])
        let sunday = (try at("2026-03-29T00:00:00+01:00"), try at("2026-03-30T00:00:00+02:00"))
        #expect(hour.elapsed(from: sunday.0, to: sunday.1) == .zero)
        let both = try office("Europe/Berlin", hours: [("02:30", "02:45"), ("03:00", "04:00")], on: [.sunday])
        #expect(both.elapsed(from: sunday.0, to: sunday.1) == .hours(1))
        #expect(try both.nextOpen(atOrAfter: sunday.0) == at("2026-03-29T03:00:00+02:00"))
    }

    @Test func `a time shown twice means the first showing`() throws {
        let night = try at("2026-10-25T00:00:00+02:00")
        let opening = try office("Europe/Berlin", hours: [("02:30", "05:00")], on: daily)
        #expect(try opening.nextOpen(atOrAfter: night) == at("2026-10-25T02:30:00+02:00"))
        let closing = try office("Europe/Berlin", hours: [("01:00", "02:30")], on: daily)
        #expect(try closing.isOpen(at: at("2026-10-25T02:29:00+02:00")))
        #expect(try !closing.isOpen(at: at("2026-10-25T02:15:00+01:00")))
    }

    @Test func `midnight may be skipped`() throws {
        // Santiago's clocks went from 24:00 to 01:00 in the night to 2026-09-06.
        let calendar = try office("America/Santiago", hours: [("00:00", "24:00")], on: [.sunday])
        #expect(
            try calendar.nextOpen(atOrAfter: at("2026-09-05T12:00:00Z")) == at("2026-09-06T01:00:00-03:00"))
        #expect(
            try calendar.elapsed(from: at("2026-09-05T00:00:00Z"), to: at("2026-09-08T00:00:00Z")) == .hours(23))
    }

    @Test func `nobody works on a date that the zone left out`() throws {
        let calendar = try office("Pacific/Apia", on: daily)
        let span = (try at("2011-12-29T00:00:00-10:00"), try at("2012-01-01T00:00:00+14:00"))
        #expect(calendar.elapsed(from: span.0, to: span.1) == .hours(16))
    }

    @Test func `around the clock in a zone counts real time across the change`() throws {
        let calendar = try office("Europe/Berlin", hours: [("00:00", "24:00")], on: daily)
        #expect(
            try calendar.due(from: at("2026-03-28T12:00:00+01:00"), after: .hours(24))
                == at("2026-03-29T13:00:00+02:00"))
    }
}
