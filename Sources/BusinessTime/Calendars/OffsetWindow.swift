import Foundation

/// The stretch around the days being looked at in which a zone's offset is known not to change, so that most days cost
/// no look-up in the zone.
struct OffsetWindow {
    private let zone: TimeZone
    /// Seconds since 1970 between which `offset` holds.
    private var known: ClosedRange<Int64> = 0...0
    private var offset: Int64 = 0
    private var isEmpty = true

    /// In no zone since 1970 do two changes lie closer together (Gaza in Ramadan: 6.96 days), so equal offsets at both
    /// ends of such a stretch mean that nothing happens within.
    private static let reach: Int64 = 6 * 86_400

    init(zone: TimeZone) {
        self.zone = zone
    }

    /// The offset that holds throughout the range (no longer than ``reach``); nil where it changes within.
    mutating func constantOffset(_ range: ClosedRange<Int64>) -> Int64? {
        if isEmpty || !known.contains(range.lowerBound) {
            known = range.lowerBound...range.lowerBound
            offset = Int64(zone.offset(atSecond: range.lowerBound))
            isEmpty = false
        }
        if range.upperBound <= known.upperBound { return offset }
        for end in [range.lowerBound + OffsetWindow.reach, range.upperBound]
        where Int64(zone.offset(atSecond: end)) == offset {
            known = known.lowerBound...end
            return offset
        }
        return nil
    }
}
