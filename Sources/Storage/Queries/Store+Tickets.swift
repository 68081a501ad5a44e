package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new ticket and returns its number; the number in `ticket` is not looked at.
    package func insert(_ ticket: Ticket) throws -> TicketID {
        try connection.run(
            """
            INSERT INTO ticket (
                subject, requester_id, account_id, department_id, category, priority, status, channel, tags, tier, team_id,
                assignee_id, custom_fields, links, opened_at, updated_at, solved_at, next_due_at, external_reference, version
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, ticket.subject, ticket.requester.rawValue, ticket.account?.rawValue, ticket.department.rawValue,
            ticket.category, ticket.priority.rawValue, ticket.status.rawValue, ticket.channel.rawValue,
            JSONText.list(ticket.tags), ticket.tier.rawValue, ticket.team?.rawValue, ticket.assignee?.rawValue,
            JSONText.map(ticket.customFields), JSONText.list(ticket.links.map(\.description)),
            ticket.openedAt.milliseconds, ticket.updatedAt.milliseconds, ticket.solvedAt?.milliseconds,
            ticket.nextDueAt?.milliseconds, ticket.externalReference)
        return TicketID(connection.lastInsertRowID)
    }

    /// Stores a changed ticket as its next version; `StoreError.conflict` where it is not the version in `ticket` any more.
    package func update(_ ticket: Ticket) throws {
        let changed = try connection.run(
            """
            UPDATE ticket SET subject = ?, account_id = ?, department_id = ?, category = ?, priority = ?, status = ?,
                tags = ?, tier = ?, team_id = ?, assignee_id = ?, custom_fields = ?, links = ?, merged_into_id = ?,
                updated_at = ?, solved_at = ?, next_due_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """, ticket.subject, ticket.account?.rawValue, ticket.department.rawValue, ticket.category,
            ticket.priority.rawValue, ticket.status.rawValue, JSONText.list(ticket.tags), ticket.tier.rawValue,
            ticket.team?.rawValue, ticket.assignee?.rawValue, JSONText.map(ticket.customFields),
            JSONText.list(ticket.links.map(\.description)), ticket.mergedInto?.rawValue,
            ticket.updatedAt.milliseconds, ticket.solvedAt?.milliseconds, ticket.nextDueAt?.milliseconds,
            ticket.id.rawValue, ticket.version)
        if changed == 0 { throw StoreError.conflict("Ticket \(ticket.id)") }
    }

    /// Stores when a ticket is next due, which is no change that people make and so no new version.
    package func setNextDue(_ ticket: TicketID, _ due: Instant?) throws {
        try connection.run("UPDATE ticket SET next_due_at = ? WHERE id = ?", due?.milliseconds, ticket.rawValue)
    }

    /// Stores a message with its words for the search, and returns its number.
    ///
    /// The subject is given with a ticket's first message, so that it is found with it.
    package func insert(_ message: Message, subject: String?) throws -> MessageID {
        try connection.run(
            "INSERT INTO message (ticket_id, author, visibility, body, at) VALUES (?, ?, ?, ?, ?)",
            message.ticket.rawValue, message.author.description, message.visibility.rawValue, message.body,
            message.at.milliseconds)
        let id = connection.lastInsertRowID
        try index(message: id, subject: subject, body: message.body)
        return MessageID(id)
    }
}

extension StoreReader {
    /// The ticket of that number; nil where there is none.
    package func ticket(_ id: TicketID) throws -> Ticket? {
        try connection.first(
            SQL("SELECT \(Self.ticketColumns) FROM ticket WHERE id = ?"), id.rawValue, row: Self.ticket)?.checked()
    }

    /// The ticket that another system calls so; nil where there is none.
    package func ticket(externalReference: String) throws -> TicketID? {
        try connection.first("SELECT id FROM ticket WHERE external_reference = ?", externalReference) {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// Unsolved tickets after one, in the order of their numbers.
    package func unsolvedTickets(after ticket: TicketID, limit: Int) throws -> [Ticket] {
        try connection.query(
            SQL(
                """
                SELECT \(Self.ticketColumns) FROM ticket
                WHERE id > ? AND status IN ('new', 'open', 'pending', 'on-hold') ORDER BY id LIMIT ?
                """), ticket.rawValue, limit, row: Self.ticket
        ).map { try $0.checked() }
    }

    /// The tickets that were merged into one, in the order of their numbers.
    package func tickets(mergedInto ticket: TicketID) throws -> [Ticket] {
        try connection.query(
            SQL("SELECT \(Self.ticketColumns) FROM ticket WHERE merged_into_id = ? ORDER BY id"), ticket.rawValue,
            row: Self.ticket
        ).map { try $0.checked() }
    }

    /// What was said on a ticket, and on those that were merged into it, in order, with the files that came with it: the
    /// newest so many, or the newest that so many may read.
    package func messages(
        of ticket: TicketID, newest: Int = .max, visibility: Message.Visibility? = nil
    ) throws -> [Message] {
        let files = try attachments(of: ticket, newest: newest, visibility: visibility)
        let attachments = Dictionary(grouping: files, by: \.message)
        return try connection.query(
            """
            SELECT id, ticket_id, author, visibility, body, at FROM message WHERE id IN (
                SELECT id FROM message
                WHERE (ticket_id = ?1 OR ticket_id IN (SELECT id FROM ticket WHERE merged_into_id = ?1))
                    AND (?3 IS NULL OR visibility = ?3)
                ORDER BY id DESC LIMIT ?2
            ) ORDER BY id
            """, ticket.rawValue, newest, visibility?.rawValue
        ) { row throws(DatabaseError) in
            let id: MessageID = try row.id(0)
            return Message(
                id: id, ticket: try row.id(1), author: try row.actor(2), visibility: try row.raw(3),
                body: try row.text(4), at: try row.instant(5), attachments: attachments[id] ?? [])
        }
    }

    /// How many of the newest messages of a ticket somebody wrote after a moment; no more of them are looked at than that
    /// limit, which is the most that it can be.
    package func recentMessages(of ticket: TicketID, by actor: Actor, after moment: Instant, limit: Int) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM (SELECT author, at FROM message WHERE ticket_id = ? ORDER BY id DESC LIMIT ?)
            WHERE author = ? AND at > ?
            """, ticket.rawValue, limit, actor.description, moment.milliseconds
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    /// The newest of those messages; nil where there is none.
    package func newestMessage(of ticket: TicketID) throws -> MessageID? {
        try connection.first(
            """
            SELECT id FROM message
            WHERE ticket_id = ?1 OR ticket_id IN (SELECT id FROM ticket WHERE merged_into_id = ?1)
            ORDER BY id DESC LIMIT 1
            """, ticket.rawValue
        ) { row throws(DatabaseError) in try row.id(0) }
    }

    /// How many tickets there are.
    package func ticketCount() throws -> Int64 {
        try connection.first("SELECT count(*) FROM ticket") { row throws(DatabaseError) in try row.int64(0) } ?? 0
    }

    static let ticketColumns = """
        id, subject, requester_id, account_id, department_id, category, priority, status, channel, tags, tier, team_id, \
        assignee_id, custom_fields, links, opened_at, updated_at, solved_at, next_due_at, external_reference, version, \
        merged_into_id
        """

    /// A ticket whose JSON columns are still text.
    struct RawTicket {
        var ticket: Ticket
        var tags: String
        var customFields: String
        var links: String

        func checked() throws(StoreError) -> Ticket {
            var ticket = ticket
            ticket.tags = try JSONText.texts(tags, table: "ticket", column: "tags")
            if customFields != "{}" {
                ticket.customFields = try JSONText.decode(customFields, table: "ticket", column: "custom_fields")
            }
            ticket.links = try JSONText.texts(links, table: "ticket", column: "links").compactMap {
                RecordReference($0)
            }
            return ticket
        }
    }

    static func ticket(_ row: borrowing Row) throws(DatabaseError) -> RawTicket {
        RawTicket(
            ticket: Ticket(
                id: try row.id(0), subject: try row.text(1), requester: try row.id(2), account: try row.idOrNil(3),
                department: try row.id(4), category: try row.textOrNil(5), priority: try row.raw(6),
                status: try row.raw(7), channel: try row.raw(8), tier: try row.raw(10), team: try row.idOrNil(11),
                assignee: try row.idOrNil(12), mergedInto: try row.idOrNil(21), openedAt: try row.instant(15),
                updatedAt: try row.instant(16),
                solvedAt: try row.instantOrNil(17), nextDueAt: try row.instantOrNil(18),
                externalReference: try row.textOrNil(19), version: try row.int64(20)),
            tags: try row.text(9), customFields: try row.text(13), links: try row.text(14))
    }
}
