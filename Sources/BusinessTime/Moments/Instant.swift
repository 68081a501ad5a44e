package import Foundation

/// A moment: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
///
/// Arithmetic that would leave the range of 64 bits (292 million years) stops at its end.
package struct Instant: InstantProtocol, Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package let milliseconds: Int64

    /// The moment this many milliseconds after 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment this many whole seconds after 1970-01-01T00:00:00Z.
    package init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        milliseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// The moment of a Foundation date, rounded down to the millisecond.
    package init(_ date: Date) {
        let rounded = (date.timeIntervalSince1970 * 1000).rounded(.down)
        milliseconds = Int64(exactly: rounded) ?? (rounded < 0 ? .min : .max)
    }

    /// The same moment as a Foundation date.
    package var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment so much later, to the millisecond.
    package func advanced(by duration: Duration) -> Instant {
        let span = duration.milliseconds
        let (sum, overflow) = milliseconds.addingReportingOverflow(span)
        return Instant(milliseconds: overflow ? (span < 0 ? .min : .max) : sum)
    }

    /// The time from this moment to the other, negative where that is earlier.
    package func duration(to other: Instant) -> Duration {
        let (difference, overflow) = other.milliseconds.subtractingReportingOverflow(milliseconds)
        return .milliseconds(overflow ? (other < self ? .min : .max) : difference)
    }
}
