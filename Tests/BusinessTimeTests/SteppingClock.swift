import BusinessTime
import Foundation

/// What a zone's clock shows through twenty days, in steps of a quarter of an hour.
struct SteppingClock {
    static let step: Int64 = 900

    /// The first step, in seconds since 1970.
    let origin: Int64
    /// What the clock shows at each step, in seconds as if it showed UTC.
    let shown: [Int64]

    /// The clock from four days before the moment on.
    init(zone: TimeZone, around instant: Instant) {
        let origin = instant.milliseconds / 1000 - 4 * 86_400
        self.origin = origin
        shown = (0..<20 * 96).map { index in
            let second = origin + Int64(index) * SteppingClock.step
            return second + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
        }
    }

    /// The first step at which the clock shows this; where it never does, so much later than the step before the jump as
    /// it is past what was shown there.
    func index(showing wanted: Int64) -> Int {
        let nearest = Int((wanted - origin) / SteppingClock.step)
        let near = max(0, nearest - 64)..<min(shown.count - 1, nearest + 64)
        if let index = near.first(where: { shown[$0] == wanted }) { return index }
        let before = near.first { shown[$0] < wanted && shown[$0 + 1] > wanted } ?? near.lowerBound
        return before + Int((wanted - shown[before]) / SteppingClock.step)
    }
}
