package import Model
import SQLite

/// Searching over everything. What is read is bounded: of a word that is everywhere, the newest places are looked at, so that
/// a search costs as much with a million tickets as with a thousand.
extension StoreReader {
    /// How many messages, or tickets where no words are looked for, are looked at for one page: few, which fill most pages,
    /// and where they do not, many.
    private static let lookedAt = [200, 2000]
    /// How many things that are called so are read at once.
    private static let namedAtOnce = 200

    /// A page of tickets, that with the newest message first that holds the words; `next` is the place to go on from.
    package func tickets(_ search: TicketSearch) throws -> Page<Ticket, Int64> {
        var page = Page<Ticket, Int64>(items: [])
        for most in Self.lookedAt {
            page = try tickets(search, lookingAt: most)
            if page.items.count == search.limit || page.next == nil { break }
        }
        return page
    }

    private func tickets(_ search: TicketSearch, lookingAt most: Int) throws -> Page<Ticket, Int64> {
        let limit = min(max(search.limit, 1), 100)
        let looked = try lookedAt(search, most)
        let filters = Filters(search)
        let rows = try connection.query(
            SQL(
                """
                WITH looked (place, ticket_id) AS (\(looked.text))
                SELECT \(Self.ticketColumns), place
                FROM (SELECT max(place) AS place, ticket_id FROM looked GROUP BY ticket_id)
                JOIN ticket ON ticket.id = ticket_id \(filters.text) ORDER BY place DESC LIMIT ?
                """), arguments: looked.arguments + filters.arguments + [.integer(Int64(limit + 1))]
        ) { row throws(DatabaseError) in Pair(try Self.ticket(row), try row.int64(22)) }
        let items = try rows.prefix(limit).map { try $0.first.checked() }
        if rows.count > limit { return Page(items: items, next: rows[limit - 1].second) }
        let last = try connection.query(
            SQL("WITH looked (place, ticket_id) AS (\(looked.text)) SELECT count(*), min(place) FROM looked"),
            arguments: looked.arguments
        ) { row throws(DatabaseError) in Pair(try row.int(0), try row.int64OrNil(1)) }.first
        return Page(items: items, next: last.flatMap { $0.first < most ? nil : $0.second })
    }

    /// Deals, accounts, customers, checklists, follow-ups and requests that are called so, the newest of each first: 200 of
    /// them before a place, and the place to go on from.
    package func records(named words: [SearchWord], before place: Int64 = .max) throws -> Page<NamedRecord, Int64> {
        guard !words.isEmpty else { return Page(items: []) }
        let places = try connection.query(
            "SELECT rowid FROM record_text WHERE record_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
            expression(words, in: .names), place, Self.namedAtOnce
        ) { row throws(DatabaseError) in try row.int64(0) }
        return Page(
            items: places.compactMap(Self.record), next: places.count < Self.namedAtOnce ? nil : places.last)
    }

    /// The newest places that are looked at: messages with the words, or tickets.
    private func lookedAt(_ search: TicketSearch, _ most: Int) throws -> (text: String, arguments: [Value]) {
        let before = Value.integer(search.before ?? .max)
        let limit = Value.integer(Int64(most))
        if search.words.isEmpty {
            return ("SELECT id, id FROM ticket WHERE id < ? ORDER BY id DESC LIMIT ?", [before, limit])
        }
        let places = """
            SELECT rowid AS found FROM message_text WHERE message_text MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
            """
        return (
            "SELECT id, message.ticket_id FROM (\(places)) JOIN message ON message.id = found",
            [.text(try expression(search.words, in: .messages)), before, limit]
        )
    }

    /// What a ticket has to be besides holding the words.
    private struct Filters {
        private var conditions: [String] = []
        private(set) var arguments: [Value] = []

        init(_ search: TicketSearch) {
            require("department_id", among: search.departments.map { .integer($0.rawValue) })
            require("status", among: search.statuses.map { .text($0.rawValue) })
            require("priority", among: search.priority.map { [.text($0.rawValue)] } ?? [])
            require("assignee_id", among: search.assignee.map { [.integer($0.rawValue)] } ?? [])
            require("team_id", among: search.team.map { [.integer($0.rawValue)] } ?? [])
            require("requester_id", among: search.requester.map { [.integer($0.rawValue)] } ?? [])
            require("account_id", among: search.account.map { [.integer($0.rawValue)] } ?? [])
            if search.isUnassigned { conditions.append("assignee_id IS NULL") }
            if let tag = search.tag {
                conditions.append("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)")
                arguments.append(.text(tag.lowercased()))
            }
        }

        var text: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

        private mutating func require(_ column: String, among values: [Value]) {
            guard !values.isEmpty else { return }
            conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
            arguments += values
        }
    }
}
