import BusinessTime
import Testing

let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

/// A moment that the test knows to be well written.
func at(_ text: String) throws -> Instant { try #require(Instant(text)) }

/// A date that the test knows to be well written.
func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

/// A calendar with the same hours on the days named, nine to five on workdays unless told.
func office(
    _ timeZone: String = "UTC", hours: [(String, String)] = [("09:00", "17:00")], on days: [Weekday] = workdays,
    holidays: [Holiday] = [], holidayHours: [CivilDay: [HoursInterval]] = [:]
) throws -> BusinessCalendar {
    try BusinessCalendar(
        timeZone: timeZone, week: WeeklyHours(hours.map { try HoursInterval($0.0, $0.1) }, on: days),
        holidays: holidays, holidayHours: holidayHours)
}
