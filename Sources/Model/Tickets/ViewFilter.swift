/// Which tickets of which queue somebody wants to see, in which order.
package struct ViewFilter: Hashable, Sendable {
    /// The queue.
    package var queue: AgentQueue
    /// In which order.
    package var order: TicketQuery.Order
    /// Only those of this priority.
    package var priority: Priority?
    /// Only those of this status; nil: all that are not solved.
    package var status: TicketStatus?
    /// Whether solved ones are looked for as well.
    package var isAnyStatus: Bool
    /// Only those whose subject or messages hold all of these words.
    package var text: String?
    /// Every field, in the order of declaration.
    package init(
        queue: AgentQueue = .mine, order: TicketQuery.Order = .urgent, priority: Priority? = nil,
        status: TicketStatus? = nil, isAnyStatus: Bool = false, text: String? = nil
    ) {
        self.queue = queue
        self.order = order
        self.priority = priority
        self.status = status
        self.isAnyStatus = isAnyStatus
        self.text = text
    }

    /// Whether solved tickets are among what is asked for. They are due no more, so that they come by number.
    package var holdsSolved: Bool { isAnyStatus || status.map { !$0.isUnsolved } ?? false }

    /// What is asked of the store; whose the tickets are is the queue's.
    package func query(after: TicketQuery.Cursor? = nil, limit: Int) -> TicketQuery {
        let statuses = status.map { [$0] } ?? (isAnyStatus ? TicketStatus.allCases : [])
        return TicketQuery(
            statuses: statuses, priority: priority, text: text, order: holdsSolved ? .newest : order, after: after,
            limit: limit)
    }
}
