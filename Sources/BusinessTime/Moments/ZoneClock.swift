import Foundation

/// The clocks of a time zone, looked up once for many moments.
package struct ZoneClock: Sendable {
    private let zone: TimeZone

    /// The clocks of the zone with this IANA identifier; nil where it is unknown.
    package init?(timeZone: String) {
        guard let zone = TimeZone(ianaIdentifier: timeZone) else { return nil }
        self.zone = zone
    }

    /// The clocks of the calendar's zone.
    package init(_ calendar: BusinessCalendar) { zone = calendar.timetable.zone }

    /// What they show at a moment.
    package func time(at instant: Instant) -> ZonedTime { ZonedTime(instant, zone: zone) }
}
