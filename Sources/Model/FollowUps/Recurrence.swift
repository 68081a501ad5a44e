package import BusinessTime

/// How something repeats: every so many days, weeks or months, at one time of day by the clocks of one zone.
package struct Recurrence: Hashable, Sendable, Codable {
    /// What is counted.
    package enum Unit: String, CaseIterable, Codable, Sendable {
        case day, week, month
    }

    /// Every how many, 1 to 1,000.
    package var every: Int
    /// Days, weeks or months.
    package var unit: Unit
    /// The day of the month of the first; months that are shorter have it on their last day.
    package var dayOfMonth: Int
    /// The time of day, in seconds on the zone's clock.
    package var secondOfDay: Int
    /// The IANA name of the zone.
    package var timeZone: String
    /// The last day it may fall on.
    package var until: CivilDay?
    /// How many there are in all.
    package var count: Int?
    /// Every field, in the order of declaration.
    package init(
        every: Int, unit: Unit, dayOfMonth: Int, secondOfDay: Int, timeZone: String, until: CivilDay? = nil,
        count: Int? = nil
    ) {
        self.every = every
        self.unit = unit
        self.dayOfMonth = dayOfMonth
        self.secondOfDay = secondOfDay
        self.timeZone = timeZone
        self.until = until
        self.count = count
    }

    /// How many turns are looked at to find the next one: ten years of days.
    static let longestSearch = 3660

    /// The turn after a day; nil where there is none any more.
    package func day(after day: CivilDay) -> CivilDay? {
        let next: CivilDay? =
            switch unit {
            case .day: day.advanced(by: every)
            case .week: day.advanced(by: every * 7)
            case .month: monthly(after: day)
            }
        guard let next, until.map({ next <= $0 }) ?? true else { return nil }
        return next
    }

    /// The moment of a turn, whatever the clocks do that day: a time that is skipped comes as much later as is skipped.
    package func moment(on day: CivilDay) -> Instant? {
        Instant(day, secondOfDay: secondOfDay, timeZone: timeZone)
    }

    private func monthly(after day: CivilDay) -> CivilDay? {
        let month = day.year * 12 + day.month - 1 + every
        let (year, rest) = (month / 12, month % 12)
        for candidate in stride(from: dayOfMonth, to: 27, by: -1) {
            if let found = CivilDay(year: year, month: rest + 1, day: candidate) { return found }
        }
        return CivilDay(year: year, month: rest + 1, day: dayOfMonth)
    }
}
