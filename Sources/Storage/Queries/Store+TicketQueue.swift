import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// A page of a queue; what it costs follows the page, not how many tickets wait.
    package func tickets(_ query: TicketQuery) throws -> Page<Ticket, TicketQuery.Cursor> {
        let limit = min(max(query.limit, 1), 100)
        let select = try self.select(query).page(columns: Self.ticketColumns, limit: limit + 1)
        let rows = try connection.query(SQL(select.text), arguments: select.arguments, row: Self.ticket)
        let items = try rows.prefix(limit).map { try $0.checked() }
        let last = rows.count > limit ? items.last : nil
        return Page(
            items: items,
            next: last.map { .init(due: query.order == .newest ? nil : $0.nextDueAt, ticket: $0.id) })
    }

    /// How many tickets a queue holds, counted no further than `most`, so that a long one costs no more than a short one.
    package func ticketCount(_ query: TicketQuery, most: Int) throws -> Int {
        let select = try self.select(query).count(most: most)
        return try connection.query(SQL(select.text), arguments: select.arguments) { row throws(DatabaseError) in
            Int(try row.int64(0))
        }.first ?? 0
    }

    /// How many unsolved tickets each person of a department has, or each of all people; those of one person are counted no
    /// further than `most`.
    package func unsolvedTicketCounts(of department: DepartmentID?, most: Int) throws -> [PersonID: Int] {
        try connection.query(
            """
            SELECT person.id, (
                SELECT count(*) FROM (
                    SELECT 1 FROM ticket WHERE assignee_id = person.id AND queue_at IS NOT NULL LIMIT ?1))
            FROM person WHERE ?2 IS NULL OR department_id = ?2
            """, most, department?.rawValue
        ) { row throws(DatabaseError) in Pair(try row.id(0, of: Person.self), try row.int(1)) }.dictionary()
    }

    /// How many tickets a queue holds, counted to `most`. Where only some of a priority are wanted, the first `looked`
    /// tickets of the queue are looked at and no others; the second value says that there may be more.
    package func ticketCount(
        _ query: TicketQuery, most: Int, lookingAt looked: Int
    ) throws -> (count: Int, isMore: Bool) {
        guard let priority = query.priority else {
            let count = try ticketCount(query, most: most)
            return (count, count >= most)
        }
        var all = query
        all.priority = nil
        let select = try self.select(all).count(of: priority, lookingAt: looked)
        let found = try connection.query(SQL(select.text), arguments: select.arguments) {
            row throws(DatabaseError) in Pair(Int(try row.int64(0)), Int(try row.int64(1)))
        }.first
        guard let found else { return (0, false) }
        return (found.second, found.first >= looked)
    }

    private func select(_ query: TicketQuery) throws -> TicketSelect {
        TicketSelect(query, words: try query.text.map { try expression($0) })
    }
}
