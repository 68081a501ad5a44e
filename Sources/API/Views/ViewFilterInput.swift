import Model

/// A filter of a queue as a client writes it.
struct ViewFilterInput: JSONInput {
    var queue: String?
    var sort: String?
    var priority: String?
    var status: String?
    var q: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case queue, sort, priority, status, q }

    var words: ViewWords {
        ViewWords(
            queue: queue ?? AgentQueue.mine.rawValue, sort: sort ?? TicketQuery.Order.urgent.rawValue,
            priority: priority, status: status, text: q)
    }
}

extension ViewFilterInput {
    static let schema = Schema.input(
        optional: [
            Property("queue", .word(AgentQueue.self), "Which queue; mine where it is left out."),
            Property("sort", .word(TicketQuery.Order.self), "In which order; urgent where it is left out."),
            Property("priority", .word(Priority.self), "Only those of this priority."),
            Property(
                "status", .words(TicketStatus.allCases.map(\.rawValue) + ["any"]),
                "Only those that stand so; unsolved ones where it is left out."),
            Property("q", .text(1...200), "Only those that hold these words."),
        ])

    static let example: String? = #"{"queue": "all", "status": "on-hold"}"#
}
