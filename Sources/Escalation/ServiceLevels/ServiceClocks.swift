package import BusinessTime
package import Model

/// A ticket's service clocks, worked out from its history alone: the same history always gives the same clocks (SC-3).
///
/// - first response: from the opening until we first write.
/// - next reply: from the customer's first unanswered message, after we wrote once, until we write; each such wait is a
///   round of its own.
/// - resolution: from the opening until the ticket is solved; opened again, it goes on where it stood.
/// - customer update: from the opening and from each of our messages until our next.
///
/// All of them stand still while the ticket is pending, solved or closed. A clock that has not ended takes its target
/// from the criteria that hold now, one that has ended from those that held when it did.
package enum ServiceClocks {
    /// The clocks of a ticket, in the order of `ClockKind`, then of rounds.
    ///
    /// Of the clocks there were (`existing`), it keeps what was already said: the warnings given and the breach. A
    /// breach is taken back where the clock, computed anew, is due only later than `now`. An open clock for which there
    /// is no longer a target is cancelled.
    package static func compute(
        ticket: TicketID, history: TicketHistory, status: TicketStatus, existing: [ServiceClock],
        configuration: Configuration, now: Instant
    ) -> [ServiceClock] {
        let replay = HistoryReplay(history, status: status, now: now)
        guard let openedAt = replay.openedAt else { return [] }
        let workshop = ClockWorkshop(
            ticket: ticket, replay: replay, existing: existing, configuration: configuration, now: now)
        var clocks: [ServiceClock] = []
        clocks.reserveCapacity(ClockKind.allCases.count)
        func add(_ kind: ClockKind, _ round: Int, _ start: Instant, _ met: HistoryReplay.Meeting?) {
            if let clock = workshop.clock(kind, round: round, startedAt: start, met: met) { clocks.append(clock) }
        }
        add(.firstResponse, 1, openedAt, replay.firstReply)
        for (index, round) in replay.unanswered.enumerated() { add(.nextReply, index + 1, round.start, round.met) }
        add(.resolution, 1, openedAt, replay.solved)
        for (index, round) in replay.silences.enumerated() { add(.customerUpdate, index + 1, round.start, round.met) }
        return clocks
    }

    /// The stretches that count for no clock of a ticket: while it was pending, solved or closed. The last has no end while
    /// it still is.
    package static func pauses(in history: TicketHistory, status: TicketStatus, now: Instant) -> [Pause] {
        HistoryReplay(history, status: status, now: now).pauses
    }

    /// A clock after everything that was due by a moment, and what that was, in order; each moment comes once.
    package static func fire(_ clock: ServiceClock, now: Instant) -> (clock: ServiceClock, moments: [ClockMoment]) {
        guard clock.state == .running, let first = clock.upcoming.first, first.at <= now else { return (clock, []) }
        var fired = clock
        let moments = Array(clock.upcoming.prefix { $0.at <= now })
        fired.upcoming.removeFirst(moments.count)
        for moment in moments {
            if moment.isBreach { fired.breachedAt = now } else { fired.warningsGiven += 1 }
        }
        return (fired, moments)
    }
}
