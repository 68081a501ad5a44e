import BusinessTime
import Escalation
import Model
import Notices
import Storage
import Triggers

extension Transaction {
    /// Works a ticket's clocks out anew from its history, and writes those that changed and when the next thing is due.
    ///
    /// Returns all clocks, ended ones too.
    @discardableResult
    func refreshClocks(of ticket: Ticket) throws -> [ServiceClock] {
        let existing = try writer.clocks(of: ticket.id)
        let clocks = ServiceClocks.compute(
            ticket: ticket.id, history: try writer.history(of: ticket.id), status: ticket.status, existing: existing,
            configuration: try configuration, now: now)
        var earlier: [ClockKey: ServiceClock] = [:]
        for clock in existing { earlier[ClockKey(clock)] = clock }
        for clock in clocks {
            let before = earlier.removeValue(forKey: ClockKey(clock))
            guard before != clock else { continue }
            try writer.save(clock)
            if let breach = before?.breachedAt, clock.breachedAt == nil {
                try writer.append(
                    EventDraft(
                        kind: .clockBreachWithdrawn, subject: Subject(.ticket(ticket.id)), actor: .system, at: now,
                        changes: [
                            FieldChange(field: "clock", after: clock.kind.rawValue),
                            FieldChange(field: "breached", before: breach.description, after: nil),
                            FieldChange(
                                field: "due", before: before?.dueAt?.description, after: clock.dueAt?.description),
                        ]))
            }
        }
        for var gone in earlier.values where gone.isOpen {
            gone.state = .cancelled
            gone.dueAt = nil
            gone.upcoming = []
            try writer.save(gone)
        }
        try schedule(clocks, of: ticket)
        return clocks
    }

    /// Sets the one deadline of a ticket's clocks, and the due time that queues are sorted by.
    func schedule(_ clocks: [ServiceClock], of ticket: Ticket) throws {
        if let next = Self.nextMoment(of: clocks) {
            try writer.set(Deadline(key: .clocks(ticket.id), due: next))
        } else {
            try writer.clear(.clocks(ticket.id))
        }
        let due = Self.nextDue(of: clocks)
        if due != ticket.nextDueAt { try writer.setNextDue(ticket.id, due) }
    }

    /// When a clock next has something to say.
    static func nextMoment(of clocks: [ServiceClock]) -> Instant? {
        clocks.lazy.filter(\.isOpen).compactMap(\.upcoming.first?.at).min()
    }

    /// When the time of a running clock is next up.
    static func nextDue(of clocks: [ServiceClock]) -> Instant? {
        clocks.lazy.filter { $0.state == .running }.compactMap(\.dueAt).min()
    }

    /// A moment of a ticket's clocks came: gives each warning and breach that is due, once.
    ///
    /// Where several of one clock come at once, after a time in which nothing ran, people are told of the last only.
    func clocksCame(of id: TicketID) throws {
        guard let ticket = try writer.ticket(id) else { return }
        // What was set since may have moved the moment.
        var clocks = try awaitsRecomputation(id) ? refreshClocks(of: ticket) : writer.clocks(of: id)
        var fired: [(clock: ServiceClock, moment: ClockMoment, isTold: Bool)] = []
        for index in clocks.indices where clocks[index].isOpen {
            let (clock, moments) = ServiceClocks.fire(clocks[index], now: now)
            guard !moments.isEmpty else { continue }
            clocks[index] = clock
            try writer.save(clock)
            fired += moments.map { (clock, $0, $0 == moments.last) }
        }
        try schedule(clocks, of: ticket)
        for (clock, moment, isTold) in fired {
            try note(moment, of: clock, on: ticket)
            if isTold { try tell(ticket, clock, moment, clocks: clocks) }
        }
    }

    /// Writes down that a clock's moment came, and lets the triggers look at it.
    private func note(_ moment: ClockMoment, of clock: ServiceClock, on ticket: Ticket) throws {
        let kind: EventKind = moment.isBreach ? .clockBreached : .clockWarned
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(.ticket(ticket.id)), actor: .system, at: now,
                changes: [
                    FieldChange(field: "clock", after: clock.kind.rawValue),
                    FieldChange(field: "share", after: String(moment.share)),
                    FieldChange(field: "due", after: clock.dueAt?.description),
                ]))
        note(
            Occurrence(
                event: kind, facts: try facts(of: ticket, clock: clock, share: moment.share),
                moment: ClockMomentFacts(
                    clock: clock.kind, share: moment.share, isBreach: moment.isBreach, due: clock.dueAt ?? moment.at),
                actor: .system))
    }

    private func tell(
        _ ticket: Ticket, _ clock: ServiceClock, _ moment: ClockMoment, clocks: [ServiceClock]
    ) throws {
        let audience: [AudienceMember] =
            moment.isBreach || ticket.assignee == nil ? [.assignee, .manager] : [.assignee]
        try tell(
            NoticeOrder(
                template: moment.isBreach ? "breach" : "warning", audience: audience, record: .ticket(ticket.id),
                isCritical: ticket.priority == .critical,
                details: clockDetails(clock)),
            record: .ticket(ticket, clocks: clocks))
    }

    private func clockDetails(_ clock: ServiceClock) -> [String: String] {
        var details = ["clock": clock.kind.rawValue]
        if let due = clock.dueAt { details["due"] = due.description }
        return details
    }
}

/// What tells a ticket's clocks apart.
private struct ClockKey: Hashable {
    let kind: ClockKind
    let round: Int

    init(_ clock: ServiceClock) {
        kind = clock.kind
        round = clock.round
    }
}
