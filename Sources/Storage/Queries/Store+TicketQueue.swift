import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// A page of a queue.
    package func tickets(_ query: TicketQuery) throws -> Page<Ticket, TicketQuery.Cursor> {
        var conditions: [String] = []
        var arguments: [Value] = []
        func require(_ condition: String, _ values: Value...) {
            conditions.append(condition)
            arguments += values
        }
        if let id = query.assignee { require("assignee_id = ?", .integer(id.rawValue)) }
        if let id = query.team { require("team_id = ?", .integer(id.rawValue)) }
        if let id = query.department { require("department_id = ?", .integer(id.rawValue)) }
        if query.isUnassigned { require("assignee_id IS NULL") }
        if let priority = query.priority { require("priority = ?", .text(priority.rawValue)) }
        if let id = query.requester { require("requester_id = ?", .integer(id.rawValue)) }
        if !query.statuses.isEmpty {
            conditions.append("status IN (\(query.statuses.map { _ in "?" }.joined(separator: ", ")))")
            arguments += query.statuses.map { .text($0.rawValue) }
        }
        if let text = query.text {
            require("id IN (\(Self.ticketsWithWords))", .text(Self.matchExpression(text)))
        }
        let order: String
        switch query.order {
        case .newest:
            order = "id DESC"
            if let after = query.after { require("id < ?", .integer(after.ticket.rawValue)) }
        case .due:
            order = "next_due_at, id"
            conditions.append("next_due_at IS NOT NULL")
            if let after = query.after, let due = after.due {
                require(
                    "(next_due_at, id) > (?, ?)", .integer(due.milliseconds), .integer(after.ticket.rawValue))
            }
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let limit = min(max(query.limit, 1), 100)
        arguments.append(.integer(Int64(limit + 1)))
        let rows = try connection.query(
            SQL("SELECT \(Self.ticketColumns) FROM ticket \(condition) ORDER BY \(order) LIMIT ?"),
            arguments: arguments, row: Self.ticket)
        let items = try rows.prefix(limit).map { try $0.checked() }
        let last = rows.count > limit ? items.last : nil
        return Page(
            items: items,
            next: last.map { .init(due: query.order == .due ? $0.nextDueAt : nil, ticket: $0.id) })
    }
}
