package import BusinessTime

extension BusinessCalendar {
    /// Monday to Friday, 9:00 to 17:00 UTC, with holidays where they are given.
    package static func office(holidays: [Holiday] = []) throws -> BusinessCalendar {
        try BusinessCalendar(
            timeZone: "UTC",
            week: WeeklyHours(
                [HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday]),
            holidays: holidays)
    }
}
