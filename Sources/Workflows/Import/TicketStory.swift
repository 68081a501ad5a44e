import BusinessTime
import Escalation
import Model

/// An imported ticket's history, worked out step by step: what it was at each time, and what its clocks make of that.
struct TicketStory {
    /// A step with the ticket before and after it.
    struct Step {
        var change: ImportedTicket.Change
        var at: Instant
        var before: Ticket
        var after: Ticket
    }

    /// The ticket as it was opened.
    let opening: Ticket
    /// The ticket as it is now.
    private(set) var current: Ticket
    /// What happened in between, in the order of time.
    private(set) var steps: [Step] = []
    /// What its service clocks care about.
    private(set) var history: TicketHistory

    init(_ imported: ImportedTicket, opening ticket: Ticket) {
        var opening = ticket
        opening.status = imported.status
        opening.solvedAt = opening.status.isUnsolved ? nil : opening.openedAt
        self.opening = opening
        current = opening
        history = TicketHistory(entries: [.init(at: opening.openedAt, what: .opened(ServiceCriteria(opening)))])
        if opening.status != .new { history.entries.append(.init(at: opening.openedAt, what: .status(opening.status))) }
        // Lines of one moment keep the order in which they came.
        let ordered = imported.changes.enumerated()
            .map { (at: $0.element.at ?? opening.openedAt, place: $0.offset, change: $0.element) }
            .sorted { ($0.at, $0.place) < ($1.at, $1.place) }
        for (at, _, change) in ordered { apply(change, at: at) }
    }

    private mutating func apply(_ change: ImportedTicket.Change, at: Instant) {
        let before = current
        if let status = change.status, status != before.status {
            current.status = status
            current.solvedAt = status.isUnsolved ? nil : before.solvedAt ?? at
        }
        if let priority = change.priority { current.priority = priority }
        if let category = change.category { current.category = category }
        current.customFields.merge(change.customFields) { $1 }
        if current == before, change.author == nil { return }
        current.updatedAt = at
        steps.append(Step(change: change, at: at, before: before, after: current))
        switch change.author {
        case .agent: history.entries.append(.init(at: at, what: .agentReplied))
        case .customer: history.entries.append(.init(at: at, what: .customerWrote))
        case .note, nil: break
        }
        let criteria = ServiceCriteria(current)
        if criteria != ServiceCriteria(before) {
            history.entries.append(.init(at: at, what: .criteria(criteria)))
        }
        if current.status != before.status {
            history.entries.append(.init(at: at, what: .status(current.status)))
        }
    }

    /// The clocks that come of it: one that ended too late is breached since it was due, and nobody needs to be told.
    func clocks(_ configuration: Configuration, now: Instant) -> [ServiceClock] {
        ServiceClocks.compute(
            ticket: 0, history: history, status: current.status, existing: [], configuration: configuration, now: now
        ).map { clock in
            var clock = clock
            if let met = clock.metAt, let due = clock.dueAt, due < met { clock.breachedAt = due }
            return clock
        }
    }
}
