/// A date of the Gregorian calendar without time or zone, carried backward before 1582 as ISO 8601 does.
package struct CivilDay: Hashable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let dayNumber: Int

    /// The date so many days after 1970-01-01.
    package init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The date with this year (−99,999 … 99,999), month (1…12) and day of the month; nil where there is no such date.
    package init?(year: Int, month: Int, day: Int) {
        guard (-99_999...99_999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.days(inMonth: month, ofYear: year)
        else { return nil }
        // The year is taken to begin in March, so that the leap day is its last (Hinnant, “chrono-Compatible Low-Level
        // Date Algorithms”, days_from_civil).
        let (era, yearOfEra) = (month > 2 ? year : year - 1).flooredDivision(by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// The year, month (1…12) and day of the month (1…31), worked out together.
    package var components: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (dayNumber + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month > 9 ? 1 : 0), month > 9 ? month - 9 : month + 3, day)
    }

    /// The year; 0 is the year before 1.
    package var year: Int { components.year }

    /// The month, 1 to 12.
    package var month: Int { components.month }

    /// The day of the month, 1 to 31.
    package var day: Int { components.day }

    /// The day of the week.
    package var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    /// How many days the month (1…12) has.
    static func days(inMonth month: Int, ofYear year: Int) -> Int {
        guard month == 2 else { return [4, 6, 9, 11].contains(month) ? 30 : 31 }
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    }
}

extension CivilDay: Strideable {
    /// The date so many days later; earlier where they are negative.
    package func advanced(by days: Int) -> CivilDay { CivilDay(dayNumber: dayNumber + days) }

    /// How many days later the other date is; negative where it is earlier.
    package func distance(to other: CivilDay) -> Int { other.dayNumber - dayNumber }
}
