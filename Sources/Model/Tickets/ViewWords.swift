/// A filter of a queue as it is written and stored: words, some of which a later version of Belay may not know any more.
package struct ViewWords: Hashable, Sendable {
    /// The queue's word.
    package var queue: String
    /// The order's word.
    package var sort: String
    /// The priority's word; nil: any.
    package var priority: String?
    /// The status's word, or `any`; nil: all that are not solved.
    package var status: String?
    /// What has to be in the ticket; nil: anything.
    package var text: String?
    /// Every field, in the order of declaration.
    package init(queue: String, sort: String, priority: String? = nil, status: String? = nil, text: String? = nil) {
        self.queue = queue
        self.sort = sort
        self.priority = priority
        self.status = status
        self.text = text
    }

    /// The words of a filter.
    package init(_ filter: ViewFilter) {
        self.init(
            queue: filter.queue.rawValue, sort: filter.order.rawValue, priority: filter.priority?.rawValue,
            status: filter.isAnyStatus ? "any" : filter.status?.rawValue, text: filter.text)
    }

    /// Each word that means nothing, with the name of its field.
    package var unknown: [(field: String, word: String, known: [String])] {
        var unknown: [(field: String, word: String, known: [String])] = []
        func look<Word: RawRepresentable<String> & CaseIterable>(
            _ field: String, _ word: String?, _ type: Word.Type, _ further: [String] = []
        ) {
            guard let word, Word(rawValue: word) == nil, !further.contains(word) else { return }
            unknown.append((field, word, Word.allCases.map(\.rawValue) + further))
        }
        look("queue", queue, AgentQueue.self)
        look("sort", sort, TicketQuery.Order.self)
        look("priority", priority, Priority.self)
        look("status", status, TicketStatus.self, ["any"])
        return unknown
    }

    /// What the words mean; nil where one of them means nothing.
    package var filter: ViewFilter? {
        guard unknown.isEmpty, let queue = AgentQueue(rawValue: queue), let order = TicketQuery.Order(rawValue: sort)
        else { return nil }
        return ViewFilter(
            queue: queue, order: order, priority: priority.flatMap(Priority.init),
            status: status.flatMap(TicketStatus.init), isAnyStatus: status == "any", text: text)
    }
}
