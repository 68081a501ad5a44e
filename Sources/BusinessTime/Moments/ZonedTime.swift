import Foundation

/// A moment as the clocks of a time zone show it, for people to read.
package struct ZonedTime: Hashable, Sendable {
    /// The date that the calendars of the zone show.
    package let day: CivilDay
    /// Seconds on the zone's clock since it last showed 00:00; 0 to 86,399.
    package let secondOfDay: Int
    /// Seconds that the zone's clocks are ahead of UTC at this moment.
    package let offset: Int

    /// The moment in the zone with this IANA identifier; nil where it is unknown.
    package init?(_ instant: Instant, timeZone: String) {
        guard let clock = ZoneClock(timeZone: timeZone) else { return nil }
        self = clock.time(at: instant)
    }

    /// The moment in the calendar's time zone.
    package init(_ instant: Instant, in calendar: BusinessCalendar) {
        self.init(instant, zone: calendar.timetable.zone)
    }

    init(_ instant: Instant, zone: TimeZone) {
        let second = instant.milliseconds.flooredDivision(by: 1000).quotient
        let offset = zone.offset(atSecond: second)
        let (day, secondOfDay) = Int(second + Int64(offset)).flooredDivision(by: 86_400)
        self.day = CivilDay(dayNumber: day)
        self.secondOfDay = secondOfDay
        self.offset = offset
    }

    /// The clock's hours and minutes, `09:00`; with seconds where there are any, `09:00:30`.
    package var time: String { HoursInterval.text(ofSecond: secondOfDay) }

    /// The date without its year: `Mon 2 Mar`.
    package var shortDay: String { day.shortText }
}

extension ZonedTime: CustomStringConvertible {
    /// Date, year and time in English whatever the machine's language: `Mon 2 Mar 2026 09:00`.
    package var description: String { "\(shortDay) \(day.year) \(time)" }
}

extension Instant {
    /// The moment at which clocks in the zone with this IANA identifier show that time of that day; nil where the zone is
    /// unknown.
    ///
    /// A time shown twice means the first showing; one that is skipped is read with the offset before the gap (RFC 5545).
    package init?(_ day: CivilDay, secondOfDay: Int, timeZone: String) {
        guard let zone = TimeZone(ianaIdentifier: timeZone) else { return nil }
        self.init(seconds: zone.second(ofWallSecond: Int64(day.dayNumber) * 86_400 + Int64(secondOfDay)))
    }
}
