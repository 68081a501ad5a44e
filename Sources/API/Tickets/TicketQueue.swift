import BusinessTime
import HTTPServer
import Model
import Workflows

/// The queue's query and its cursor.
enum TicketQueue {
    static let parameters =
        Parameter.paging + [
            .department,
            Parameter("assignee", .text(2...254), "Only those that this person works on, by address; or me."),
            Parameter("team", .reference, "Only those of this team, by name or number."),
            Parameter("unassigned", .flag, "Only those that nobody works on."),
            Parameter(
                "status", .word(TicketStatus.self), "Only those that stand so; several, or with commas between.",
                isRepeatable: true),
            Parameter("priority", .word(Priority.self), "Only those of this priority."),
            Parameter("requester", .reference, "Only those of this customer, by address or number."),
            Parameter(
                "q", .text(1...500), "Only those that hold these words, of the 10,000 newest messages with them."),
            Parameter(
                "sort", .word(TicketQuery.Order.self),
                "The newest first; the first due first; or so and then those without a running clock."),
        ]

    static func inquiry(from call: Call) throws -> ListTickets {
        var reader = call.query()
        var query = TicketQuery()
        query.statuses = reader.words("status", as: TicketStatus.self)
        query.priority = reader.word("priority", as: Priority.self)
        query.isUnassigned = reader.flag("unassigned", default: false)
        query.text = reader.text("q")
        if let text = query.text, text.count > 500 {
            reader.reject("q", "has \(text.count) characters; at most 500 are allowed")
        }
        query.order = reader.word("sort", as: TicketQuery.Order.self) ?? .newest
        query.limit = reader.limit()
        if let text = reader.text("cursor") {
            query.after = cursor(text, order: query.order)
            if query.after == nil { reader.rejectCursor() }
        }
        var assignee = reader.text("assignee")
        if assignee == "me" {
            assignee = nil
            query.assignee = call.principal.person
        }
        if query.isUnassigned, assignee != nil || query.assignee != nil {
            reader.reject("unassigned", "cannot be asked together with assignee")
        }
        try reader.finish()
        return ListTickets(
            query: query, department: reader.text("department"), assignee: assignee, team: reader.text("team"),
            requester: reader.text("requester"))
    }

    static func text(of cursor: TicketQuery.Cursor, order: TicketQuery.Order) -> String {
        let due = order == .newest ? [] : [cursor.due.map { String($0.milliseconds) } ?? ""]
        return Cursor.text([order.rawValue, cursor.ticket.description] + due)
    }

    private static func cursor(_ text: String, order: TicketQuery.Order) -> TicketQuery.Cursor? {
        guard let parts = Cursor.parts(of: text), parts.count == (order == .newest ? 2 : 3),
            parts[0] == order.rawValue, let number = Int64(parts[1])
        else { return nil }
        let due = parts.count == 3 ? Int64(parts[2]).map(Instant.init(milliseconds:)) : nil
        if order == .due, due == nil { return nil }
        return TicketQuery.Cursor(due: due, ticket: TicketID(number))
    }
}
