import BusinessTime
import Foundation
import Testing

struct CalendarErrorTests {
    /// What is wrong with a calendar file; empty where nothing is.
    private func problems(_ json: String) -> [String] {
        do throws(CalendarError) {
            _ = try BusinessCalendar(json: Data(json.utf8))
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `every problem of a calendar is listed with its place and what to do`() {
        let found = problems(
            """
            {"timezone": "berlin", "holiday": [],
             "week": {"mon": [["09:00", "17:00"], ["16:00", "18:00"]], "tue": [["9am", "25:00"]], "wed": [["09:00"]],
                      "thu": [["10:00", "10:00"]], "fri": [["24:00", "08:00"]], "monday": []},
             "holidays": ["2026-02-30"], "holiday_hours": {"24.12.": [], "2026-12-24": [["08:00", "12:00"], ["11:00", "13:00"]]}}
            """)
        #expect(
            found == [
                "holiday: there is no such field. A calendar has timezone, week, holidays, holiday_hours.",
                "week.fri[0]: hours cannot start at 24:00. Start at 00:00 of the next day.",
                "week.monday: there is no such day. Write mon, tue, wed, thu, fri, sat or sun.",
                "week.thu[0]: 10:00 to 10:00 is empty. Write 00:00 to 24:00 for a whole day, or leave it out.",
                "week.tue[0]: “9am” is not a time of day. Write 00:00 to 24:00, such as 09:30.",
                "week.tue[0]: “25:00” is not a time of day. Write 00:00 to 24:00, such as 09:30.",
                "week.wed[0]: 1 times instead of two. Write the opening and the closing, [\"09:00\", \"17:00\"].",
                "holidays[0]: “2026-02-30” is not a date. Write it as 2026-12-25.",
                "holiday_hours.24.12.: “24.12.” is not a date. Write it as 2026-12-24.",
                "week.mon: 16:00–18:00 overlaps 09:00–17:00. Join the two, or let one end before the other starts.",
                "holiday_hours.2026-12-24: 11:00–13:00 overlaps 08:00–12:00. "
                    + "Join the two, or let one end before the other starts.",
                "timezone: “berlin” is not a known time zone. Did you mean Europe/Berlin?",
            ])
    }

    @Test func `a week without open hours is refused`() {
        #expect(
            problems("{timezone: 'UTC', week: {mon: []}}") == [
                "week: there are no open hours in the whole week. Give at least one day an interval."
            ])
        #expect(throws: CalendarError.self) { try BusinessCalendar(timeZone: "UTC", week: WeeklyHours()) }
    }

    @Test func `missing fields are named`() {
        #expect(
            problems("{}").map { $0.prefix { $0 != "." } } == [
                "timezone: it is missing", "week: it is missing",
            ])
    }

    @Test func `a night shift over the next morning's hours is refused, from Sunday to Monday too`() {
        let found = problems(
            "{timezone: 'UTC', week: {sun: [['22:00', '06:00']], mon: [['05:00', '09:00']]}}")
        #expect(
            found.map { $0.prefix { $0 != "(" } } == ["week.mon: 05:00–09:00 overlaps 22:00–06:00 of the night before "]
        )
    }

    @Test func `a long interval overlaps all that follow`() {
        let found = problems(
            "{timezone: 'UTC', week: {mon: [['08:00', '18:00'], ['09:00', '10:00'], ['12:00', '13:00']]}}")
        #expect(found.count == 2)
    }

    @Test(arguments: ["", "PST", "BST", "utc", "GMT+3", "+02:00", "Europe/Atlantis", "W. Europe Standard Time"])
    func `an unknown or ambiguous time zone is refused`(name: String) {
        #expect(throws: CalendarError.self) { try office(name) }
    }

    @Test(arguments: [
        "UTC", "Etc/UTC", "Europe/Kyiv", "Asia/Calcutta", "US/Pacific", "America/Argentina/Ushuaia", "CET",
    ])
    func `every IANA name is taken, old ones too`(name: String) throws {
        #expect(try office(name).timeZone == name)
    }

    @Test func `a value of the wrong kind is named with its place`() {
        let found = problems("{timezone: 'UTC', week: {mon: [['09:00', 17]]}}")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("week.mon[0][1]: ") == true)
    }

    @Test(arguments: ["", "{", "[]", "nonsense", "{\"timezone\": \"UTC\", \"week\": {\"mon\": [[\"09:00\""])
    func `text that is no calendar is refused`(text: String) {
        #expect(problems(text).count == 1)
    }

    @Test func `one problem is one sentence, several are a list`() throws {
        let one = CalendarError(problems: [CalendarProblem(place: "week", what: "no", advice: "Do.")])
        #expect("\(one)" == "week: no. Do.")
        let two = CalendarError(problems: one.problems + one.problems)
        #expect("\(two)" == "The calendar has 2 problems, the first at week:\n- week: no. Do.\n- week: no. Do.")
    }
}
