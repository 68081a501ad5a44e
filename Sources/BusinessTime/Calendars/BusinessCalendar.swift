import Foundation

/// The working hours of a department, a team or a person: a time zone, a week, holidays, and dates with hours of their own.
///
///     let calendar = try BusinessCalendar(
///         timeZone: "Europe/Berlin",
///         week: WeeklyHours([HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday]),
///         holidays: [Holiday(newYear, name: "New Year's Day")])
///     let due = calendar.due(from: opened, after: .hours(4))
///
/// A calendar is checked when it is made and never changes. Hours count in real elapsed time, so a day on which the
/// clocks change may be an hour longer or shorter. A wall time that the clocks show twice means the first showing; one
/// that they skip is read with the offset before the gap (RFC 5545 section 3.3.5). A moment of opening is open, a
/// moment of closing is not. Where a date's own hours overlap a shift of the night before, the time counts once.
package struct BusinessCalendar: Sendable {
    /// The name of the zone in the IANA time zone database.
    package let timeZone: String
    /// The hours of each weekday.
    package let week: WeeklyHours
    /// The days on which the week's hours do not count, by date, each date once.
    package let holidays: [Holiday]
    /// Hours of single dates instead of the week's, on a holiday too; an empty list closes the date.
    package let holidayHours: [CivilDay: [HoursInterval]]

    let timetable: Timetable

    /// Every moment, in UTC.
    package static let aroundTheClock = BusinessCalendar(uncheckedZone: .gmt)

    /// The calendar with these hours; throws everything that is wrong with them at once.
    package init(
        timeZone: String, week: WeeklyHours, holidays: [Holiday] = [], holidayHours: [CivilDay: [HoursInterval]] = [:]
    ) throws(CalendarError) {
        try self.init(
            timeZone: timeZone, week: week, holidays: holidays, holidayHours: holidayHours, check: CalendarCheck())
    }

    /// The calendar, unless these problems found before, or any found here, stand against it.
    init(
        timeZone: String, week: WeeklyHours, holidays: [Holiday], holidayHours: [CivilDay: [HoursInterval]],
        check: CalendarCheck
    ) throws(CalendarError) {
        var check = check
        check.checkWeek(week)
        check.checkHolidayHours(holidayHours)
        let zone = check.zone(timeZone)
        guard let zone, check.problems.isEmpty else { throw CalendarError(problems: check.problems) }
        var seen: Set<CivilDay> = []
        self.timeZone = timeZone
        self.week = week
        self.holidays = holidays.filter { seen.insert($0.day).inserted }.sorted { $0.day < $1.day }
        self.holidayHours = holidayHours.mapValues { $0.sorted() }
        timetable = Timetable(zone: zone, week: week, holidays: self.holidays, holidayHours: holidayHours)
    }

    private init(uncheckedZone zone: TimeZone) {
        timeZone = "UTC"
        week = .aroundTheClock
        holidays = []
        holidayHours = [:]
        timetable = Timetable(zone: zone, week: week, holidays: [], holidayHours: [:])
    }
}

extension BusinessCalendar: Hashable {
    package static func == (left: BusinessCalendar, right: BusinessCalendar) -> Bool {
        left.timetable === right.timetable
            || (left.timeZone == right.timeZone && left.week == right.week && left.holidays == right.holidays
                && left.holidayHours == right.holidayHours)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(timeZone)
        hasher.combine(week)
        hasher.combine(holidays)
        hasher.combine(holidayHours)
    }
}
