import BusinessTime
import Testing

struct ExplanationTests {
    @Test func `a day explains itself`() throws {
        let calendar = try office("Europe/Berlin")
        #expect(
            try calendar.explain(from: at("2026-03-02T08:00:00Z"), after: .hours(8)).lines == [
                "8 h of working time from Mon 2 Mar 2026 09:00 (Europe/Berlin)",
                "Mon 2 Mar 09:00–17:00  8 h counted  (week: Monday 09:00–17:00)",
                "due Mon 2 Mar 2026 17:00",
            ])
    }

    @Test func `pauses, holidays and dates with hours of their own are told`() throws {
        let calendar = try office(
            "Europe/Berlin", holidays: [Holiday(day("2026-12-25"), name: "Christmas Day")],
            holidayHours: [day("2026-12-24"): [HoursInterval("09:00", "12:00")]])
        let pause = try Pause(start: at("2026-12-23T14:00:00+01:00"), end: at("2026-12-24T10:00:00+01:00"))
        #expect(
            try calendar.explain(from: at("2026-12-23T13:00:00+01:00"), after: .hours(36), pauses: [pause]).lines == [
                "36 h of working time from Wed 23 Dec 2026 13:00 (Europe/Berlin)",
                "Wed 23 Dec 13:00–14:00  1 h counted  (week: Wednesday 09:00–17:00)",
                "Wed 23 Dec 14:00 – Thu 24 Dec 10:00  paused for 20 h",
                "Thu 24 Dec 10:00–12:00  2 h counted  (date 2026-12-24: 09:00–12:00)",
                "Fri 25 Dec  closed  (holiday: Christmas Day)",
                "Mon 28 Dec 09:00–17:00  8 h counted  (week: Monday 09:00–17:00)",
                "Tue 29 Dec 09:00–17:00  8 h counted  (week: Tuesday 09:00–17:00)",
                "Wed 30 Dec 09:00–17:00  8 h counted  (week: Wednesday 09:00–17:00)",
                "Thu 31 Dec 09:00–17:00  8 h counted  (week: Thursday 09:00–17:00)",
                "Fri 1 Jan 2027 09:00–10:00  1 h counted  (week: Friday 09:00–17:00)",
                "due Fri 1 Jan 2027 10:00",
            ])
    }

    @Test func `a change of the clocks is told`() throws {
        let calendar = try office("Europe/Berlin", hours: [("22:00", "06:00")], on: [.saturday])
        let lines = try calendar.explain(from: at("2026-03-28T12:00:00Z"), after: .hours(7)).lines
        #expect(
            lines[1] == "Sat 28 Mar 22:00 – Sun 29 Mar 06:00  7 h counted  "
                + "(week: Saturday 22:00–06:00; clocks go forward 1 h)")
    }

    @Test func `around the clock is one stretch`() throws {
        let lines = try BusinessCalendar.aroundTheClock.explain(from: at("2026-03-02T08:00:00Z"), after: .hours(50))
            .lines
        #expect(
            lines[1...] == [
                "Mon 2 Mar 08:00 – Wed 4 Mar 10:00  50 h counted  (around the clock)", "due Wed 4 Mar 2026 10:00",
            ])
    }

    @Test func `a pause that goes on is the reason why nothing is due`() throws {
        let pause = try Pause(start: at("2026-03-02T10:00:00Z"), end: nil)
        #expect(
            try office().explain(from: at("2026-03-02T09:00:00Z"), after: .hours(4), pauses: [pause]).lines[1...] == [
                "Mon 2 Mar 09:00–10:00  1 h counted  (week: Monday 09:00–17:00)",
                "Mon 2 Mar 10:00–  paused, still going on",
                "not due while the pause goes on: 1 h of 4 h counted so far",
            ])
    }

    @Test func `a very long way is cut short`() throws {
        let explanation = try office().explain(from: at("2026-03-02T09:00:00Z"), after: .hours(8 * 1200))
        #expect(explanation.entries.count == Explanation.mostEntries)
        #expect(explanation.omitted == 200)
        #expect(explanation.counted == .hours(9600))
        #expect(explanation.lines.suffix(2).first == "… and 200 more stretches; 9600 h counted in all")
    }

    @Test func `a start outside the supported years is explained as never due`() throws {
        for milliseconds in [Int64.min, .max] {
            let explanation = try office("Europe/Berlin").explain(
                from: Instant(milliseconds: milliseconds), after: .hours(1))
            #expect(explanation.lines.last?.hasPrefix("never due: 0 s of 1 h") == true)
        }
    }

    @Test func `what is never due says so`() throws {
        let explanation = try office().explain(from: at("2026-03-02T09:00:00Z"), after: .hours(2_000_000))
        #expect(explanation.due == nil)
        #expect(explanation.lines.last?.hasPrefix("never due: ") == true)
        #expect(try office().explain(from: at("2026-03-02T09:00:00Z"), after: .seconds(Int64.max)).due == nil)
    }
}
