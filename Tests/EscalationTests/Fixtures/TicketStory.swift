import BusinessTime
import Escalation
import Model

/// A ticket's history as a test tells it, with its clocks as they are at any moment of it.
struct TicketStory {
    var company = Company()
    var entries: [TicketHistory.Entry] = []
    var status = TicketStatus.new
    var clocks: [ServiceClock] = []

    /// A ticket opened on Monday morning, under one service level of one target around the clock, but for what is said.
    init(
        _ targets: [ClockKind: Int64] = [.firstResponse: 60], priority: Priority = .high,
        shares: [Double] = [0.5, 0.75]
    ) {
        company.levels = [.fixture(targets, shares: shares)]
        add(.opened(.fixture(priority)), at: 0)
    }

    private mutating func add(_ change: TicketHistory.Change, at minute: Int64) {
        entries.append(TicketHistory.Entry(at: .minute(minute), what: change))
        if case .status(let next) = change { status = next }
        recompute(at: minute)
    }

    /// Lets something happen so many minutes after the opening.
    func adding(_ change: TicketHistory.Change, at minute: Int64) -> TicketStory {
        var story = self
        story.add(change, at: minute)
        return story
    }

    /// Works the clocks out as they are at a minute.
    mutating func recompute(at minute: Int64) {
        clocks = ServiceClocks.compute(
            ticket: 12, history: TicketHistory(entries: entries), status: status, existing: clocks,
            configuration: company.configuration, now: .minute(minute))
    }

    /// Lets a clock give what is due at a minute; returns the shares.
    mutating func fire(_ kind: ClockKind = .firstResponse, at minute: Int64) -> [Double] {
        guard let index = clocks.firstIndex(where: { $0.kind == kind }) else { return [] }
        let fired = ServiceClocks.fire(clocks[index], now: .minute(minute))
        clocks[index] = fired.clock
        return fired.moments.map(\.share)
    }

    /// The newest clock of a kind.
    subscript(kind: ClockKind) -> ServiceClock? { clocks.last { $0.kind == kind } }
}

extension ServiceLevel {
    static func fixture(
        _ targets: [ClockKind: Int64], id: ServiceLevelID = 1, priority: Priority? = nil,
        shares: [Double] = [0.5, 0.75], calendar: CalendarID? = nil, counting: ClockTarget.Counting = .wall
    ) -> ServiceLevel {
        ServiceLevel(
            id: id, name: "Level \(id)", priority: priority, calendar: calendar,
            targets: targets.mapValues { ClockTarget(within: .minutes($0), counting: counting) }, warningShares: shares)
    }
}

extension ServiceCriteria {
    static func fixture(_ priority: Priority = .high) -> ServiceCriteria {
        ServiceCriteria(priority: priority, tier: .first, department: 1)
    }
}
