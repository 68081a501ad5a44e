package import Model
import SQLite

/// Full-text search by SQLite's FTS5; the one place that knows of it.
extension StoreWriter {
    func index(message: Int64, subject: String?, body: String) throws {
        try connection.run(
            "INSERT INTO message_text (rowid, subject, body) VALUES (?, ?, ?)", message, subject, body)
    }

    /// Makes a ticket found by its subject instead of the one it had before.
    ///
    /// The index keeps no text of its own, so it has to be told what it is to forget.
    package func reindex(_ ticket: Ticket, insteadOf earlier: String) throws {
        let first = try connection.first(
            "SELECT id, body FROM message WHERE ticket_id = ? ORDER BY id LIMIT 1", ticket.id.rawValue
        ) { row throws(DatabaseError) in Pair(try row.int64(0), try row.text(1)) }
        guard let first else { return }
        try connection.run(
            "INSERT INTO message_text (message_text, rowid, subject, body) VALUES ('delete', ?, ?, ?)", first.first,
            earlier, first.second)
        try index(message: first.first, subject: ticket.subject, body: first.second)
    }
}

extension StoreReader {
    /// How many messages with the words of a queue's filter are looked at, the newest first.
    package static let mostMessagesOfQueue = 10_000

    /// The numbers of tickets that have a message with certain words, of the newest such messages.
    static let ticketsWithWords = """
        SELECT ticket_id FROM message WHERE id IN (
            SELECT rowid FROM message_text WHERE message_text MATCH ? ORDER BY rowid DESC LIMIT \(mostMessagesOfQueue))
        """

    /// Whether more messages hold the words than are looked at for a queue.
    package func isTooCommon(_ text: String) throws -> Bool {
        try connection.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM message_text WHERE message_text MATCH ? LIMIT ?)
            """, expression(text), Self.mostMessagesOfQueue + 1
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0 > Self.mostMessagesOfQueue
    }
}
