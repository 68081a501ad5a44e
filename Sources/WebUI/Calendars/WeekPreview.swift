import BusinessTime

/// The hours of a calendar on seven days that follow each other, as its own clocks show them.
struct WeekPreview: Equatable, Sendable {
    /// A stretch of a day, in seconds since its midnight, 0 to 86,400.
    struct Stretch: Equatable, Sendable {
        var from: Int
        var to: Int
    }

    /// A day with its hours.
    struct Day: Equatable, Sendable {
        var day: CivilDay
        /// What is open, also what began the day before.
        var stretches: [Stretch]
        /// The holiday's name; empty where it has none; nil: it is no holiday.
        var holiday: String?
        /// Whether it has hours of its own.
        var isSpecial: Bool
    }

    private static let secondsADay = 86_400

    var days: [Day]

    init(_ calendar: BusinessCalendar, from first: CivilDay) {
        days = (0..<7).map { offset in
            let day = first.advanced(by: offset)
            let yesterday = Self.hours(calendar, on: day.advanced(by: -1)).filter(\.isOvernight).map {
                Stretch(from: 0, to: $0.to - Self.secondsADay)
            }
            let today = Self.hours(calendar, on: day).map {
                Stretch(from: $0.from, to: min($0.to, Self.secondsADay))
            }
            return Day(
                day: day, stretches: yesterday + today,
                holiday: calendar.holidays.first { $0.day == day }.map { $0.name ?? "" },
                isSpecial: calendar.holidayHours[day] != nil)
        }
    }

    /// The hours that begin on a day.
    private static func hours(_ calendar: BusinessCalendar, on day: CivilDay) -> [HoursInterval] {
        if let own = calendar.holidayHours[day] { return own }
        if calendar.holidays.contains(where: { $0.day == day }) { return [] }
        return calendar.week[day.weekday]
    }

    /// A second of a day as a clock shows it; the last one as 24:00.
    static func clock(_ second: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(second / 3600) + ":" + two(second / 60 % 60)
    }
}
