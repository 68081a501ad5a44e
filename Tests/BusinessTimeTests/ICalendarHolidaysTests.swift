import BusinessTime
import Foundation
import Testing

struct ICalendarHolidaysTests {
    private func read(
        _ events: String, from first: String = "2026-01-01", to last: String = "2028-12-31"
    ) throws -> ICalendarHolidays {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(events)\nEND:VCALENDAR\n"
        return try ICalendarHolidays(
            iCalendar: Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8), within: day(first)...day(last))
    }

    private func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

    @Test func `an all-day event is a holiday`() throws {
        let file = try read(
            event("UID:1\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\nSUMMARY:Christmas Day"))
        #expect(file.holidays.map(\.description) == ["2026-12-25 Christmas Day"])
        #expect(file.problems == [])
    }

    @Test func `DTEND is the day after the last`() throws {
        let file = try read(event("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261228"))
        #expect(file.holidays.map(\.description) == ["2026-12-25", "2026-12-26", "2026-12-27"])
    }

    @Test func `without an end, or with an equal one, it is one day, and a duration counts days`() throws {
        #expect(try read(event("DTSTART:20261225")).holidays.count == 1)
        #expect(try read(event("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225")).holidays.count == 1)
        #expect(try read(event("DTSTART;VALUE=DATE:20261225\nDURATION:P2D")).holidays.count == 2)
    }

    @Test func `folded lines are joined, even within a letter, and escapes are undone`() throws {
        var bytes = Data("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VA\r\n LUE=DATE:2026\r\n\t0404\r\nSUMMARY:K".utf8)
        bytes += [0xC3, 0x0D, 0x0A, 0x20, 0xB6] + Data("nig\\, \\;x\\nund\r\nEND:VEVENT\r\nEND:VCALENDAR".utf8)
        let file = try ICalendarHolidays(iCalendar: bytes, within: day("2026-01-01")...day("2026-12-31"))
        #expect(file.holidays.map(\.description) == ["2026-04-04 König, ;x und"])
    }

    @Test func `a yearly event is there in every year of the range`() throws {
        let file = try read(event("DTSTART;VALUE=DATE:20201003\nRRULE:FREQ=YEARLY\nSUMMARY:Unity"))
        #expect(file.holidays.map { $0.day.description } == ["2026-10-03", "2027-10-03", "2028-10-03"])
    }

    @Test func `COUNT, UNTIL and INTERVAL end or thin out a rule`() throws {
        func days(_ rule: String) throws -> [String] {
            try read(event("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;\(rule)"), to: "2032-01-01").holidays
                .map { $0.day.description }
        }
        #expect(try days("COUNT=2") == ["2026-05-01", "2027-05-01"])
        #expect(try days("UNTIL=20280501") == ["2026-05-01", "2027-05-01", "2028-05-01"])
        #expect(try days("UNTIL=20270430T235959Z") == ["2026-05-01"])
        #expect(try days("INTERVAL=2;COUNT=3") == ["2026-05-01", "2028-05-01", "2030-05-01"])
    }

    @Test func `a rule may name the nth weekday of a month`() throws {
        let thanksgiving = try read(event("DTSTART;VALUE=DATE:20251127\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"))
        #expect(thanksgiving.holidays.map { $0.day.description } == ["2026-11-26", "2027-11-25", "2028-11-23"])
        let memorial = try read(event("DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5"))
        #expect(memorial.holidays.map { $0.day.description } == ["2026-05-25", "2027-05-31", "2028-05-29"])
    }

    @Test func `a leap day comes in leap years`() throws {
        let file = try read(event("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2"), to: "2040-01-01")
        #expect(file.holidays.map { $0.day.description } == ["2028-02-29"])
    }

    @Test func `excluded dates and cancelled events are left out`() throws {
        let file = try read(
            event("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270501") + "\n"
                + event("DTSTART;VALUE=DATE:20260601\nSTATUS:CANCELLED"))
        #expect(file.holidays.map { $0.day.description } == ["2026-05-01", "2028-05-01"])
        #expect(file.problems == [])
    }

    @Test func `what is not understood is reported with its line, and the rest is read`() throws {
        let file = try read(
            [
                event("DTSTART:20260501T090000Z"), event("SUMMARY:No start"), event("DTSTART;VALUE=DATE:20260230"),
                event("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=MONTHLY"),
                event("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260401"),
                event("DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260503"),
                event("BEGIN:VALARM\nDTSTART:nonsense\nEND:VALARM\nDTSTART;VALUE=DATE:20260704"),
            ].joined(separator: "\n"))
        #expect(file.holidays.map { $0.day.description } == ["2026-07-04"])
        #expect(
            file.problems.map { "\($0.place): \($0.what)" } == [
                "line 4: the event has a time of day", "line 6: the event has no DTSTART",
                "line 10: “20260230” is not a date", "line 14: the rule has FREQ=MONTHLY, which is not supported",
                "line 18: “20260401” is not a date after the start", "line 22: RDATE is not supported",
            ])
    }

    @Test(arguments: ["", "nonsense", "BEGIN:VCARD\nEND:VCARD", "<html>"])
    func `another kind of file is reported`(text: String) throws {
        let file = try ICalendarHolidays(iCalendar: Data(text.utf8), within: day("2026-01-01")...day("2026-12-31"))
        #expect(file.holidays.isEmpty)
        #expect(file.problems.map(\.what) == ["this is not an iCalendar file"])
    }

    @Test func `a file that breaks off is reported`() throws {
        let file = try read("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225")
        #expect(file.problems.map { "\($0.place): \($0.what)" } == ["line 3: the event does not end"])
    }

    @Test func `an event longer than all time is cut to the range`() throws {
        let file = try read(
            event("DTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:99991231\nRRULE:FREQ=YEARLY;COUNT=2147483647"),
            to: "2026-01-03")
        #expect(Set(file.holidays.map(\.day)).count == 3)
    }
}
