import BusinessTime
import HTTPServer
import Model

/// What the address of a queue asks for; what it does not understand it leaves out, so that an old bookmark still works.
struct QueueFilter: Equatable, Sendable {
    /// How many tickets a page has.
    static let pageSize = 50
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

    /// The same as an address.
    var path: String {
        var items = [("queue", queue.rawValue)]
        if order != .urgent { items.append(("sort", order.rawValue)) }
        if let priority { items.append(("priority", priority.rawValue)) }
        if let status { items.append(("status", status.rawValue)) }
        if isAnyStatus { items.append(("status", "any")) }
        if let text { items.append(("q", text)) }
        if let after { items.append(("after", Self.text(of: after))) }
        return items.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }

    /// The address of the page.
    var address: String { "\(SitePath.queue.rawValue)?\(path)" }

    /// What is asked of the store. Solved tickets are due no more, so that they come by number.
    var query: TicketQuery {
        let isSolved = isAnyStatus || status.map { !$0.isUnsolved } ?? false
        let statuses = status.map { [$0] } ?? (isAnyStatus ? TicketStatus.allCases : [])
        return TicketQuery(
            statuses: statuses, priority: priority, text: text, order: isSolved ? .newest : order, after: after,
            limit: Self.pageSize)
    }

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

    private static func text(of cursor: TicketQuery.Cursor) -> String {
        "\(cursor.ticket)" + (cursor.due.map { "-\($0.milliseconds)" } ?? "")
    }

    private static func cursor(_ text: String) -> TicketQuery.Cursor? {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int64($0) }) else { return nil }
        let due = parts.count == 2 ? Int64(parts[1]) : nil
        return TicketQuery.Cursor(due: due.map(Instant.init(milliseconds:)), ticket: TicketID(number))
    }

    /// Percent-encoding of everything that could mean something in an address (RFC 3986, section 2.3).
    private static func escaped(_ text: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        var result = ""
        for byte in text.utf8 {
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
