/// Why a due time is what it is: every stretch that counted, every pause, every holiday on the way.
package struct Explanation: Hashable, Sendable {
    /// One step on the way to the due time.
    package enum Entry: Hashable, Sendable {
        /// Working time that counted, and the calendar's line that opens it.
        case counted(start: Instant, end: Instant, source: HoursSource)
        /// The clock stood still; nil where the pause goes on.
        case paused(start: Instant, end: Instant?)
        /// A day of the week's hours that did not count.
        case closed(Holiday)
    }

    /// The most entries that are kept; a due time years away has no more, and says how many are left out.
    package static let mostEntries = 1000

    /// When the clock started.
    package let start: Instant
    /// The working time asked for.
    package let working: Duration
    /// The moment that ``BusinessCalendar/due(from:after:pauses:)`` names.
    package let due: Instant?
    /// The steps in the order of time.
    package let entries: [Entry]
    /// How many steps are left out at the end of `entries`.
    package let omitted: Int
    /// The working time that counted: what was asked for, or less where it is never reached.
    package let counted: Duration
    /// The calendar that was used.
    package let calendar: BusinessCalendar
}
