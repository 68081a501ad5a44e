import BusinessTime
import Model

/// A layer's turns: when each begins and ends by its clocks, and whose it is.
struct RotaTurns {
    /// The layer.
    let layer: RotaLayer

    init(_ layer: RotaLayer) { self.layer = layer }

    /// Whether the layer covers a moment: its first turn has begun, and it is within its hours.
    func covers(_ moment: Instant) -> Bool {
        guard !layer.members.isEmpty, turn(at: moment) != nil else { return false }
        guard let from = layer.from, let to = layer.to, from != to,
            let time = ZonedTime(moment, timeZone: layer.timeZone)
        else { return true }
        let second = time.secondOfDay
        return from < to ? (from..<to).contains(second) : second >= from || second < to
    }

    /// The members, whoever's turn it is first and then those who come after them; nobody before the first turn.
    func order(at moment: Instant) -> [PersonID] {
        guard let turn = turn(at: moment), !layer.members.isEmpty else { return [] }
        let first = turn % layer.members.count
        return Array(layer.members[first...] + layer.members[..<first])
    }

    /// When the turn that a moment is in ends; nil before the first one.
    func end(after moment: Instant) -> Instant? { turn(at: moment).flatMap { begin(of: $0 + 1) } }

    /// The number of the turn that a moment is in, the first being 0; nil before it.
    private func turn(at moment: Instant) -> Int? {
        guard let first = begin(of: 0), first <= moment else { return nil }
        switch layer.turn {
        case .hours(let count): return Int(first.duration(to: moment).milliseconds / (Int64(max(count, 1)) * 3_600_000))
        case .days(let count):
            guard let time = ZonedTime(moment, timeZone: layer.timeZone) else { return nil }
            // The day counts from its handover on, so the hours before it belong to the day before. The moment of the
            // handover is asked, not the clock's hour, since clocks may show that hour twice or never.
            var day = time.day
            if let handover = Instant(day, secondOfDay: layer.handover, timeZone: layer.timeZone), moment < handover {
                day = day.advanced(by: -1)
            }
            return max(layer.start.distance(to: day), 0) / max(count, 1)
        }
    }

    private func begin(of turn: Int) -> Instant? {
        switch layer.turn {
        case .days(let count):
            return Instant(
                layer.start.advanced(by: turn * max(count, 1)), secondOfDay: layer.handover, timeZone: layer.timeZone)
        case .hours(let count):
            return Instant(layer.start, secondOfDay: layer.handover, timeZone: layer.timeZone)?
                .advanced(by: .hours(Int64(turn * max(count, 1))))
        }
    }
}
