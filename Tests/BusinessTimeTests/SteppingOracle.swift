import BusinessTime

/// Answers by walking through a fortnight in steps of a quarter of an hour and looking at the clock at each.
///
/// It knows nothing of offsets or days of its calendar but what the clock shows, so it shares no reasoning with the
/// calendar's own arithmetic. All times it is asked about must lie on its steps.
struct SteppingOracle {
    private let origin: Int64
    private var isOpen: [Bool]

    init(_ calendar: BusinessCalendar, clock: SteppingClock) {
        origin = clock.origin
        isOpen = Array(repeating: false, count: clock.shown.count)
        let firstDay = Int(clock.shown[96] / 86_400)
        let closed = Set(calendar.holidays.map(\.day))
        for number in firstDay..<firstDay + 16 {
            let day = CivilDay(dayNumber: number)
            let hours = calendar.holidayHours[day] ?? (closed.contains(day) ? [] : calendar.week[day.weekday])
            for interval in hours {
                let from = clock.index(showing: Int64(number) * 86_400 + Int64(interval.from))
                let to = clock.index(showing: Int64(number) * 86_400 + Int64(interval.to))
                for index in from..<max(from, to) { isOpen[index] = true }
            }
        }
    }

    private func index(of instant: Instant) -> Int {
        Int((instant.milliseconds / 1000 - origin) / SteppingClock.step)
    }

    private func instant(of index: Int) -> Instant {
        Instant(seconds: origin + Int64(index) * SteppingClock.step)
    }

    func isOpen(at instant: Instant) -> Bool { isOpen[index(of: instant)] }

    private func counts(_ index: Int, pauses: [Pause]) -> Bool {
        let instant = instant(of: index)
        return isOpen[index] && !pauses.contains { $0.start <= instant && $0.end.map { instant < $0 } ?? true }
    }

    func elapsed(from start: Instant, to end: Instant, pauses: [Pause]) -> Duration {
        let steps = (index(of: start)..<index(of: end)).filter { counts($0, pauses: pauses) }.count
        return .seconds(Int64(steps) * SteppingClock.step)
    }

    /// Nil where the fortnight is too short for it.
    func due(from start: Instant, steps: Int, pauses: [Pause]) -> Instant? {
        var left = steps
        for index in index(of: start)..<15 * 96 where counts(index, pauses: pauses) {
            left -= 1
            if left == 0 { return instant(of: index + 1) }
        }
        return nil
    }

    func nextOpen(atOrAfter instant: Instant) -> Instant? {
        (index(of: instant)..<15 * 96).first { isOpen[$0] }.map { self.instant(of: $0) }
    }
}
