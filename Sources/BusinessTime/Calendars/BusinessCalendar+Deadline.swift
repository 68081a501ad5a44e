extension BusinessCalendar {
    /// The moments a calendar answers for: the years 0000 to 9999. Outside, nothing is open.
    package static let supportedInstants =
        Instant(seconds: -62_167_219_200)...Instant(seconds: 253_402_300_799)

    /// The moment at which so much working time has passed since `start`; nil where that never comes within 400 years,
    /// as in a pause without an end.
    ///
    /// A time that runs out exactly at closing is due at the closing, not at the next opening. No working time, or a
    /// negative one, is due at `start`, open or not. Parts of a millisecond are left out.
    package func due(from start: Instant, after working: Duration, pauses: [Pause] = []) -> Instant? {
        var left = working.milliseconds
        guard left > 0 else { return start }
        guard BusinessCalendar.supportedInstants.contains(start) else { return nil }
        var pieces = CountedStretches(timetable, from: start, to: Instant(milliseconds: .max), pauses: pauses)
        while let piece = pieces.next() {
            let length = piece.end - piece.start
            if length >= left { return Instant(milliseconds: piece.start + left) }
            left -= length
        }
        return nil
    }
}
