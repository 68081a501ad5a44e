import Foundation

/// What the arithmetic needs of a calendar, worked out once: the hours of a day by its number, and the zone.
final class Timetable: Sendable {
    let zone: TimeZone
    /// Every moment is open, so neither days nor the zone matter.
    let isAlwaysOpen: Bool
    private let week: [[HoursInterval]]
    /// Hours of days which do not have the week's; empty on holidays.
    private let exceptions: [Int: [HoursInterval]]
    private let exceptionalDays: ClosedRange<Int>?

    init(
        zone: TimeZone, week: WeeklyHours, holidays: [Holiday], holidayHours: [CivilDay: [HoursInterval]]
    ) {
        self.zone = zone
        self.week = Weekday.allCases.map { week[$0] }
        var exceptions: [Int: [HoursInterval]] = [:]
        exceptions.reserveCapacity(holidays.count + holidayHours.count)
        for holiday in holidays { exceptions[holiday.day.dayNumber] = [] }
        for (day, hours) in holidayHours { exceptions[day.dayNumber] = hours.sorted() }
        self.exceptions = exceptions
        if let first = exceptions.keys.min(), let last = exceptions.keys.max() {
            exceptionalDays = first...last
        } else {
            exceptionalDays = nil
        }
        isAlwaysOpen = exceptions.isEmpty && week == .aroundTheClock
    }

    /// The hours that belong to a day, in the order in which they open.
    func hours(onDay day: Int) -> [HoursInterval] {
        if let exceptionalDays, exceptionalDays.contains(day), let hours = exceptions[day] { return hours }
        return week[Weekday(dayNumber: day).rawValue]
    }

    /// Whether that day has hours of its own, or none as a holiday.
    func isExceptional(day: Int) -> Bool { exceptions[day] != nil }

    /// The number of the day that the zone's calendars show.
    func day(atSecond second: Int64) -> Int {
        Int(second + Int64(zone.offset(atSecond: second))).flooredDivision(by: 86_400).quotient
    }
}
