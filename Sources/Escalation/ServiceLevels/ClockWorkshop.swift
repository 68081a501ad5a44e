import BusinessTime
import Model

/// Makes the clocks of one ticket at one moment.
struct ClockWorkshop {
    /// The ticket.
    let ticket: TicketID
    /// What its history means.
    let replay: HistoryReplay
    /// The clocks it had.
    let existing: [ServiceClock]
    /// The service levels and calendars.
    let configuration: Configuration
    /// When.
    let now: Instant

    /// The clock of a kind and round; nil where no service level has a target for it and there was none.
    func clock(_ kind: ClockKind, round: Int, startedAt start: Instant, met meeting: HistoryReplay.Meeting?)
        -> ServiceClock?
    {
        let met = meeting?.at
        let before = existing.first { $0.kind == kind && $0.round == round }
        // What has ended is not measured again, whatever the service levels say by now.
        if let before, before.state == .met, let met, before.metAt == met, before.startedAt == start { return before }
        let pauses = pauses(until: met)
        guard let criteria = meeting == nil ? replay.criteria : meeting?.criteria,
            let choice = ServiceClocks.selectLevel(
                kind, for: criteria, startedAt: start, pauses: pauses, configuration: configuration)
        else { return before.map(withoutTarget) }
        var clock = ServiceClock(
            ticket: ticket, kind: kind, round: round, level: choice.level.id, startedAt: start, target: choice.target,
            calendar: choice.calendar, state: state(metAt: met), metAt: met,
            warningsGiven: before?.warningsGiven ?? 0, breachedAt: before?.breachedAt)
        guard clock.state == .running || clock.state == .met else { return clock }
        let hours = configuration.hours(choice.calendar)
        clock.dueAt = hours.due(from: start, after: choice.target.within, pauses: pauses)
        if let due = clock.dueAt, due > met ?? now { clock.breachedAt = nil }
        if clock.state == .running {
            clock.upcoming = upcoming(of: clock, shares: choice.level.warningShares, hours: hours, pauses: pauses)
        }
        return clock
    }

    private func upcoming(
        of clock: ServiceClock, shares: [Double], hours: BusinessCalendar, pauses: [Pause]
    ) -> [ClockMoment] {
        guard clock.breachedAt == nil, let due = clock.dueAt else { return [] }
        var moments: [ClockMoment] = []
        moments.reserveCapacity(shares.count + 1)
        for share in shares.dropFirst(clock.warningsGiven) {
            let part = Duration.milliseconds(Int64(Double(clock.target.within.milliseconds) * share))
            guard let at = hours.due(from: clock.startedAt, after: part, pauses: pauses) else { continue }
            moments.append(ClockMoment(at: at, share: share))
        }
        moments.append(ClockMoment(at: due, share: 1))
        return moments
    }

    /// How a clock stands: a ticket that is solved needs no clock that waits for anything but the solution.
    private func state(metAt met: Instant?) -> ServiceClock.State {
        if met != nil { return .met }
        if replay.solved != nil { return .cancelled }
        return replay.isPending ? .paused : .running
    }

    /// The pauses that count for a clock: all of them, or those before it ended, cut off there.
    private func pauses(until met: Instant?) -> [Pause] {
        guard let met, !replay.pauses.isEmpty else { return replay.pauses }
        return replay.pauses.filter { $0.start < met }.map { pause in
            Pause(start: pause.start, end: min(pause.end ?? met, met))
        }
    }

    private func withoutTarget(_ clock: ServiceClock) -> ServiceClock {
        guard clock.isOpen else { return clock }
        var cancelled = clock
        cancelled.state = .cancelled
        cancelled.dueAt = nil
        cancelled.upcoming = []
        return cancelled
    }
}
