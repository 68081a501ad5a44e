package import BusinessTime

/// An absence that is known beforehand (AP-4).
package struct PlannedLeave: Hashable, Sendable {
    /// When it begins.
    package var from: Instant
    /// When it is over.
    package var until: Instant
    /// Who stands in.
    package var delegate: PersonID?
    /// Every field, in the order of declaration.
    package init(from: Instant, until: Instant, delegate: PersonID? = nil) {
        self.from = from
        self.until = until
        self.delegate = delegate
    }

    /// The first day of it and the last, by the clocks of a zone; one that ends at midnight has its last day before.
    package func days(in zone: String) -> (first: CivilDay, last: CivilDay) {
        func day(_ moment: Instant) -> CivilDay {
            ZonedTime(moment, timeZone: zone)?.day ?? ZonedTime(moment, timeZone: "UTC")?.day ?? CivilDay(dayNumber: 0)
        }
        return (day(from), day(until.advanced(by: .milliseconds(-1))))
    }
}
