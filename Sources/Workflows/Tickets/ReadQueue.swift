import BusinessTime
package import Model
import Storage

/// A page of one of the queues that whoever asks works from, with how many each of them holds.
package struct ReadQueue: Inquiry {
    /// What is due within this time, or overdue, is due soon.
    package static let soon = Duration.hours(4)
    /// A queue is counted no further: what a tab says is whether there is much, and six counts must cost less than the page.
    package static let mostCounted = 100

    /// Which queue.
    package var queue: AgentQueue
    /// Which of its tickets, in which order; whose they are is the queue's.
    package var query: TicketQuery
    /// Every field, in the order of declaration.
    package init(queue: AgentQueue, query: TicketQuery) {
        self.queue = queue
        self.query = query
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> QueuePage {
        var counts: [AgentQueue: Int] = [:]
        for queue in AgentQueue.allCases {
            counts[queue] =
                try Self.scoped(TicketQuery(order: .urgent), to: queue, view).map {
                    try view.reader.ticketCount($0, most: Self.mostCounted)
                } ?? 0
        }
        let page = try Self.scoped(query, to: queue, view).map { try view.reader.tickets($0) }
        let tickets = page?.items ?? []
        return QueuePage(
            tickets: tickets, next: page?.next, counts: counts,
            parties: try ReadParties(of: tickets).answer(from: view),
            isCut: try query.text.map { try view.reader.isTooCommon($0) } ?? false)
    }

    /// What a query asks of a queue; nil where somebody has no such queue, as without a team.
    static func scoped(_ query: TicketQuery, to queue: AgentQueue, _ view: View) throws -> TicketQuery? {
        var query = query
        switch queue {
        case .mine:
            guard let person = view.principal.person else { return nil }
            query.assignee = person
        case .team:
            let teams = view.configuration.teams.values.filter { team in
                view.principal.person.map(team.members.contains) ?? false
            }
            guard !teams.isEmpty else { return nil }
            query.teams = teams.map(\.id).sorted()
        case .unassigned: query.isUnassigned = true
        case .soon: query.dueBy = view.now.advanced(by: soon)
        case .waiting:
            guard query.statuses.isEmpty || query.statuses.contains(.pending) else { return nil }
            query.statuses = [.pending]
            // By status, the newest first is the order of an index; who waits for the customer has no running clock.
            query.order = .newest
        case .all: break
        }
        if query.order == .newest, query.statuses.isEmpty {
            query.statuses = TicketStatus.allCases.filter(\.isUnsolved)
        }
        return query.limit(to: view.principal, view.configuration) ? query : nil
    }
}
