/// The open stretches of a calendar less the pauses: the time that counts, in milliseconds since 1970.
struct CountedStretches: IteratorProtocol {
    struct Piece {
        let start: Int64
        let end: Int64
        /// The hours that the piece is cut from.
        let source: OpenStretch
    }

    private var open: OpenStretches
    private let pauses: [Range<Int64>]
    private var nextPause = 0
    private var current: OpenStretch?
    private var position: Int64
    private let end: Int64

    /// What counts between two moments; both must lie in ``BusinessCalendar/supportedInstants``.
    init(_ timetable: Timetable, from start: Instant, to end: Instant, pauses: [Pause]) {
        open = OpenStretches(timetable, fromSecond: start.milliseconds.flooredDivision(by: 1000).quotient)
        self.pauses = Pause.merged(pauses)
        position = start.milliseconds
        self.end = end.milliseconds
    }

    mutating func next() -> Piece? {
        while position < end, let stretch = current ?? open.next() {
            current = stretch
            position = max(position, stretch.start * 1000)
            let stretchEnd = min(stretch.end * 1000, end)
            guard position < stretchEnd else {
                current = nil
                continue
            }
            while nextPause < pauses.count, pauses[nextPause].upperBound <= position { nextPause += 1 }
            guard nextPause < pauses.count else { return piece(upTo: stretchEnd, of: stretch) }
            let pause = pauses[nextPause]
            if pause.lowerBound > position {
                return piece(upTo: min(stretchEnd, pause.lowerBound), of: stretch)
            }
            position = pause.upperBound
        }
        return nil
    }

    private mutating func piece(upTo end: Int64, of stretch: OpenStretch) -> Piece {
        defer { position = end }
        return Piece(start: position, end: end, source: stretch)
    }
}
