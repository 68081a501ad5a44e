import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// A page of a queue; what it costs follows the page, not how many tickets wait.
    package func tickets(_ query: TicketQuery) throws -> Page<Ticket, TicketQuery.Cursor> {
        let limit = min(max(query.limit, 1), 100)
        let select = TicketSelect(query, limit: limit + 1)
        let rows = try connection.query(
            SQL(select.text(columns: Self.ticketColumns)), arguments: select.arguments, row: Self.ticket)
        let items = try rows.prefix(limit).map { try $0.checked() }
        let last = rows.count > limit ? items.last : nil
        return Page(
            items: items,
            next: last.map { .init(due: query.order == .due ? $0.nextDueAt : nil, ticket: $0.id) })
    }
}

/// The statement that reads one page of a queue by an index that has the page's order.
private struct TicketSelect {
    /// What the statement asks of each ticket but its status.
    private var conditions: [String] = []
    private var values: [Value] = []
    private let statuses: [Value]
    private let limit: Value
    private let order: String
    /// Whether the tickets of each status are read by themselves, newest first, and then merged: the indexes by assignee, team and
    /// department have the newest first within one status only.
    private let goesByStatus: Bool

    init(_ query: TicketQuery, limit: Int) {
        statuses = query.statuses.map { .text($0.rawValue) }
        self.limit = .integer(Int64(limit))
        order = query.order == .due ? "next_due_at, id" : "id DESC"
        let isScoped = query.assignee != nil || query.team != nil || query.department != nil
        goesByStatus = query.order == .newest && isScoped && query.statuses.count > 1 && query.text == nil
        if let id = query.assignee { require("assignee_id = ?", .integer(id.rawValue)) }
        if let id = query.team { require("team_id = ?", .integer(id.rawValue)) }
        if let id = query.department { require("department_id = ?", .integer(id.rawValue)) }
        if query.isUnassigned { require("assignee_id IS NULL") }
        if let priority = query.priority { require("priority = ?", .text(priority.rawValue)) }
        if let id = query.requester { require("requester_id = ?", .integer(id.rawValue)) }
        if let text = query.text {
            require("id IN (\(StoreReader.ticketsWithWords))", .text(StoreReader.matchExpression(text)))
        }
        switch query.order {
        case .newest:
            if let after = query.after { require("id < ?", .integer(after.ticket.rawValue)) }
        case .due:
            require("next_due_at IS NOT NULL")
            if let after = query.after, let due = after.due {
                require("(next_due_at, id) > (?, ?)", .integer(due.milliseconds), .integer(after.ticket.rawValue))
            }
        }
    }

    func text(columns: String) -> String {
        guard goesByStatus else {
            // The plus keeps the statuses out of the choice of an index: by due time, tickets of all statuses are in order.
            let among = statuses.isEmpty ? [] : ["\(order == "id DESC" ? "" : "+")status IN (\(marks))"]
            return "SELECT \(columns) FROM ticket\(condition(among)) ORDER BY \(order) LIMIT ?"
        }
        let arm = "SELECT * FROM (SELECT \(columns) FROM ticket\(condition(["status = ?"])) ORDER BY \(order) LIMIT ?)"
        let arms = statuses.map { _ in arm }.joined(separator: " UNION ALL ")
        return "SELECT \(columns) FROM (\(arms)) ORDER BY \(order) LIMIT ?"
    }

    var arguments: [Value] {
        guard goesByStatus else { return values + statuses + [limit] }
        return statuses.flatMap { values + [$0, limit] } + [limit]
    }

    private var marks: String { statuses.map { _ in "?" }.joined(separator: ", ") }

    private func condition(_ further: [String]) -> String {
        let all = conditions + further
        return all.isEmpty ? "" : " WHERE " + all.joined(separator: " AND ")
    }

    private mutating func require(_ condition: String, _ value: Value...) {
        conditions.append(condition)
        values += value
    }
}
