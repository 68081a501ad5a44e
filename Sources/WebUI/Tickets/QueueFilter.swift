import BusinessTime
import HTTPServer
import Model

/// What the address of a queue asks for; what it does not understand it leaves out, so that an old bookmark still works.
struct QueueFilter: Equatable, Sendable {
    /// How many tickets a page has: two screens full.
    static let pageSize = 25
    private static let longestText = 200

    var queue: AgentQueue
    var order: TicketQuery.Order
    var priority: Priority?
    /// Only those of this status; nil: all that are not solved.
    var status: TicketStatus?
    /// Whether solved ones are looked for as well, as a search does.
    var isAnyStatus: Bool
    var text: String?
    var after: TicketQuery.Cursor?

    init(
        queue: AgentQueue = .mine, order: TicketQuery.Order = .urgent, priority: Priority? = nil,
        status: TicketStatus? = nil, isAnyStatus: Bool = false, text: String? = nil, after: TicketQuery.Cursor? = nil
    ) {
        self.queue = queue
        self.order = order
        self.priority = priority
        self.status = status
        self.isAnyStatus = isAnyStatus
        self.text = text
        self.after = after
    }

    init(_ query: Parameters) {
        let words = (query["q"] ?? "").filter { !$0.isNewline }
        let typed = String(words.prefix(Self.longestText))
        self.init(
            queue: query["queue"].flatMap(AgentQueue.init) ?? .mine,
            order: query["sort"].flatMap(TicketQuery.Order.init) ?? .urgent,
            priority: query["priority"].flatMap(Priority.init), status: query["status"].flatMap(TicketStatus.init),
            isAnyStatus: query["status"] == "any", text: typed.contains { !$0.isWhitespace } ? typed : nil,
            after: query["after"].flatMap(Self.cursor))
    }

    /// The addresses of the queues as they are, which every page names.
    static let plain = Dictionary(
        uniqueKeysWithValues: AgentQueue.allCases.map { ($0, QueueFilter(queue: $0).address) })

    /// The address of the page.
    var address: String { address(of: .queue) }

    /// The same as an address of another path that asks for as much.
    func address(of path: SitePath) -> String {
        Address.path(
            path.rawValue,
            [
                "queue": queue.rawValue, "sort": order == .urgent ? nil : order.rawValue,
                "priority": priority?.rawValue, "status": isAnyStatus ? "any" : status?.rawValue, "q": text,
                "after": after.map(Self.text),
            ])
    }

    /// What a saved view shows.
    init(_ wanted: ViewFilter) {
        self.init(
            queue: wanted.queue, order: wanted.order, priority: wanted.priority, status: wanted.status,
            isAnyStatus: wanted.isAnyStatus, text: wanted.text)
    }

    /// The same without its place, as a view is saved.
    var wanted: ViewFilter {
        ViewFilter(
            queue: queue, order: order, priority: priority, status: status, isAnyStatus: isAnyStatus, text: text)
    }

    /// Whether solved tickets are among what is asked for.
    var holdsSolved: Bool { wanted.holdsSolved }

    /// The same from its beginning.
    var fromStart: QueueFilter {
        var filter = self
        filter.after = nil
        return filter
    }

    /// The same after a place.
    func from(_ cursor: TicketQuery.Cursor) -> QueueFilter {
        var filter = self
        filter.after = cursor
        return filter
    }

    private static func text(_ cursor: TicketQuery.Cursor) -> String {
        "\(cursor.ticket)" + (cursor.due.map { "-\($0.milliseconds)" } ?? "")
    }

    private static func cursor(_ text: String) -> TicketQuery.Cursor? {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int64($0) }) else { return nil }
        let due = parts.count == 2 ? Int64(parts[1]) : nil
        return TicketQuery.Cursor(due: due.map(Instant.init(milliseconds:)), ticket: TicketID(number))
    }
}
