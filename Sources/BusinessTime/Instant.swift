package import Foundation

/// A moment: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
package struct Instant: InstantProtocol, Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package let milliseconds: Int64

    /// The moment this many milliseconds after 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment this many whole seconds after 1970-01-01T00:00:00Z.
    package init(seconds: Int64) {
        self.milliseconds = seconds * 1000
    }

    /// The moment of a Foundation date, rounded down to the millisecond.
    package init(_ date: Date) {
        self.milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
    }

    /// The same moment as a Foundation date.
    package var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package func advanced(by duration: Duration) -> Instant {
        Instant(milliseconds: milliseconds + duration.milliseconds)
    }

    package func duration(to other: Instant) -> Duration { .milliseconds(other.milliseconds - milliseconds) }
}
