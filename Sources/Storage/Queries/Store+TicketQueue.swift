import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// A page of a queue; what it costs follows the page, not how many tickets wait.
    package func tickets(_ query: TicketQuery) throws -> Page<Ticket, TicketQuery.Cursor> {
        let limit = min(max(query.limit, 1), 100)
        let select = TicketSelect(query).page(columns: Self.ticketColumns, limit: limit + 1)
        let rows = try connection.query(SQL(select.text), arguments: select.arguments, row: Self.ticket)
        let items = try rows.prefix(limit).map { try $0.checked() }
        let last = rows.count > limit ? items.last : nil
        return Page(
            items: items,
            next: last.map { .init(due: query.order == .newest ? nil : $0.nextDueAt, ticket: $0.id) })
    }

    /// How many tickets a queue holds, counted no further than `most`, so that a long one costs no more than a short one.
    package func ticketCount(_ query: TicketQuery, most: Int) throws -> Int {
        let select = TicketSelect(query).count(most: most)
        return try connection.query(SQL(select.text), arguments: select.arguments) { row throws(DatabaseError) in
            Int(try row.int64(0))
        }.first ?? 0
    }
}
