extension BusinessCalendar {
    /// The working time between two moments, in real milliseconds; zero where `end` is not after `start`, and counted for
    /// no more than 400 years.
    package func elapsed(from start: Instant, to end: Instant, pauses: [Pause] = []) -> Duration {
        let supported = BusinessCalendar.supportedInstants
        let first = max(start, supported.lowerBound)
        let last = min(end, supported.upperBound)
        guard first < last else { return .zero }
        var total: Int64 = 0
        var pieces = CountedStretches(timetable, from: first, to: last, pauses: pauses)
        while let piece = pieces.next() { total += piece.end - piece.start }
        return .milliseconds(total)
    }

    /// Whether the moment lies in open hours; a moment of closing does not.
    package func isOpen(at instant: Instant) -> Bool { nextOpen(atOrAfter: instant) == instant }

    /// The first open moment at or after this one; nil where none comes within 400 years.
    package func nextOpen(atOrAfter instant: Instant) -> Instant? {
        guard BusinessCalendar.supportedInstants.contains(instant) else { return nil }
        var pieces = CountedStretches(timetable, from: instant, to: Instant(milliseconds: .max), pauses: [])
        return pieces.next().map { Instant(milliseconds: $0.start) }
    }
}
