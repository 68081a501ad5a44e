package import BusinessTime
import Foundation

/// Turns what the clocks of a place showed into moments.
package struct WallZone {
    private let zone: TimeZone
    /// The zone's distance from UTC around a day, in seconds, where it does not change about then.
    private var steady: [Int: Int?] = [:]

    /// The zone of this IANA name, UTC where there is none.
    package init(_ name: String) { zone = TimeZone(identifier: name) ?? .gmt }

    /// The moment; a time shown twice is the first, one that was skipped is read with the distance before the gap
    /// (RFC 5545 section 3.3.5).
    package mutating func instant(_ reading: TimePattern.Reading) -> Instant {
        let wall = Int64(reading.day.dayNumber) * 86_400_000 + Int64(reading.milliseconds)
        if let offset = steadyOffset(of: reading.day.dayNumber) {
            return Instant(milliseconds: wall - Int64(offset) * 1_000)
        }
        let before = Int64(offset(atSecond: wall / 1_000 - 86_400)) * 1_000
        let after = Int64(offset(atSecond: wall / 1_000 + 86_400)) * 1_000
        for distance in [before, after] {
            let moment = wall - distance
            if Int64(offset(atSecond: moment / 1_000)) * 1_000 == distance { return Instant(milliseconds: moment) }
        }
        return Instant(milliseconds: wall - before)
    }

    private mutating func steadyOffset(of day: Int) -> Int? {
        if let known = steady[day] { return known }
        let before = offset(atSecond: Int64(day - 1) * 86_400)
        let after = offset(atSecond: Int64(day + 2) * 86_400)
        let found = before == after ? before : nil
        steady[day] = .some(found)
        return found
    }

    private func offset(atSecond second: Int64) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}
