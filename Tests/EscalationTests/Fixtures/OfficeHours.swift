import BusinessTime
import Model

extension NamedCalendar {
    /// Monday to Friday, nine to five, in UTC.
    static func office(_ id: CalendarID = 1) throws -> NamedCalendar {
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let week = WeeklyHours([try HoursInterval("09:00", "17:00")], on: days)
        return NamedCalendar(id: id, name: "Office", hours: try BusinessCalendar(timeZone: "UTC", week: week))
    }
}
