/// A stretch in which a clock stands still, such as a ticket waiting on the customer.
package struct Pause: Hashable, Sendable, Codable {
    /// When the clock stops.
    package let start: Instant
    /// When it runs again; nil while it still stands. An end that is not after the start makes the pause empty.
    package let end: Instant?

    /// The pause between two moments.
    package init(start: Instant, end: Instant?) {
        self.start = start
        self.end = end
    }

    /// Milliseconds of the pauses in order, overlapping and touching ones as one; the end of an open one is `Int64.max`.
    static func merged(_ pauses: [Pause]) -> [Range<Int64>] {
        guard !pauses.isEmpty else { return [] }
        var sorted: [(start: Int64, end: Int64)] = pauses.map { pause in
            (start: pause.start.milliseconds, end: pause.end?.milliseconds ?? Int64.max)
        }
        sorted.removeAll { $0.end <= $0.start }
        sorted.sort { $0 < $1 }
        var merged: [Range<Int64>] = []
        for (start, end) in sorted {
            if let last = merged.last, start <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, end)
            } else {
                merged.append(start..<end)
            }
        }
        return merged
    }
}
