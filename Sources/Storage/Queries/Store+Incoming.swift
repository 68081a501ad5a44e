package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// How many refused messages of one sender are kept, so that nobody fills the disk with them.
    private static let mostRefused = 500

    /// Stores a new incoming webhook and returns its number.
    package func insert(_ hook: IncomingHook) throws -> IncomingID {
        try connection.run(
            """
            INSERT INTO incoming (name, kind, map, signature, header, secret, retiring_secret, retiring_until,
                department_id, disabled_because, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, hook.name, hook.kind.rawValue, JSONText.map(hook.map.mapValues(\.text)), hook.signature.rawValue,
            hook.header, hook.secret.revealed, hook.retiring?.secret.revealed, hook.retiring?.until.milliseconds,
            hook.department?.rawValue, hook.disabledBecause, hook.createdAt.milliseconds)
        news.configurationChanges += 1
        return IncomingID(connection.lastInsertRowID)
    }

    /// Stores all that is known of an incoming webhook that is stored already.
    package func update(_ hook: IncomingHook) throws {
        try connection.run(
            """
            UPDATE incoming SET name = ?, kind = ?, map = ?, signature = ?, header = ?, secret = ?,
                retiring_secret = ?, retiring_until = ?, department_id = ?, disabled_because = ? WHERE id = ?
            """, hook.name, hook.kind.rawValue, JSONText.map(hook.map.mapValues(\.text)), hook.signature.rawValue,
            hook.header, hook.secret.revealed, hook.retiring?.secret.revealed, hook.retiring?.until.milliseconds,
            hook.department?.rawValue, hook.disabledBecause, hook.id.rawValue)
        news.configurationChanges += 1
    }

    /// Forgets an incoming webhook with the log of its messages.
    package func delete(_ hook: IncomingID) throws {
        try connection.run("DELETE FROM incoming WHERE id = ?", hook.rawValue)
        news.configurationChanges += 1
    }

    /// Logs a message that was accepted; throws a conflict where one of the same identifier was accepted before.
    package func log(_ message: IncomingMessage, of hook: IncomingID) throws {
        try connection.run(
            """
            INSERT INTO incoming_message
                (incoming_id, message_id, at, refused_because, record_kind, record_number, times)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, hook.rawValue, message.messageID, message.at.milliseconds, message.refusedBecause,
            message.record?.kind.rawValue, message.record?.number, Int64(message.times))
    }

    /// Logs a message that was refused: together with those before it that were refused alike, back to a moment.
    package func log(refused message: IncomingMessage, of hook: IncomingID, since moment: Instant) throws {
        try connection.run(
            """
            UPDATE incoming_message SET times = times + ?1 WHERE id = (
                SELECT id FROM incoming_message
                WHERE incoming_id = ?2 AND refused_because = ?3 AND message_id IS ?4 AND at >= ?5
                ORDER BY at DESC LIMIT 1)
            """, Int64(message.times), hook.rawValue, message.refusedBecause, message.messageID, moment.milliseconds)
        guard connection.changes == 0 else { return }
        try log(message, of: hook)
        try connection.run(
            """
            DELETE FROM incoming_message WHERE incoming_id = ?1 AND refused_because IS NOT NULL AND id <= (
                SELECT id FROM incoming_message WHERE incoming_id = ?1 AND refused_because IS NOT NULL
                ORDER BY id DESC LIMIT 1 OFFSET ?2)
            """, hook.rawValue, Self.mostRefused)
    }
}

extension StoreReader {
    /// The message of that identifier, where it was accepted.
    package func acceptedMessage(_ messageID: String, of hook: IncomingID) throws -> IncomingMessage? {
        try connection.first(
            """
            SELECT id, message_id, at, refused_because, record_kind, record_number, times
            FROM incoming_message
            WHERE incoming_id = ? AND message_id = ? AND refused_because IS NULL
            """, hook.rawValue, messageID, row: Self.incomingMessage)
    }

    /// The newest messages of an incoming webhook, before a number.
    package func incomingMessages(
        of hook: IncomingID, onlyRefused: Bool, before: Int64?, limit: Int
    ) throws -> [IncomingMessage] {
        let refused = onlyRefused ? "AND refused_because IS NOT NULL" : ""
        return try connection.query(
            SQL(
                """
                SELECT id, message_id, at, refused_because, record_kind, record_number, times
                FROM incoming_message
                WHERE incoming_id = ? AND id < ? \(refused) ORDER BY id DESC LIMIT ?
                """),
            arguments: [.integer(hook.rawValue), .integer(before ?? .max), .integer(Int64(limit))],
            row: Self.incomingMessage)
    }

    private static func incomingMessage(_ row: borrowing Row) throws(DatabaseError) -> IncomingMessage {
        var record: RecordReference?
        if !row.isNull(4) { record = RecordReference(kind: try row.raw(4), number: try row.int64(5)) }
        return IncomingMessage(
            number: try row.int64(0), messageID: try row.textOrNil(1), at: try row.instant(2),
            refusedBecause: try row.textOrNil(3), record: record, times: Int(clamping: try row.int64(6)))
    }

    func incomingHooks() throws -> [IncomingHook] {
        try connection.query(
            """
            SELECT id, name, kind, signature, header, secret, retiring_secret, retiring_until, department_id,
                disabled_because, created_at, map
            FROM incoming ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let old = try row.textOrNil(6)
            let until = try row.instantOrNil(7)
            let hook = IncomingHook(
                id: try row.id(0), name: try row.text(1), kind: try row.raw(2), map: [:], signature: try row.raw(3),
                header: try row.textOrNil(4), secret: SigningSecret(try row.text(5)),
                retiring: old.flatMap { old in until.map { RetiringSecret(secret: SigningSecret(old), until: $0) } },
                department: try row.idOrNil(8), disabledBecause: try row.textOrNil(9), createdAt: try row.instant(10))
            return Undecoded(hook, try row.text(11))
        }.map { row in
            var hook = row.value
            let map: [String: String] = try JSONText.decode(row.json[0], table: "incoming", column: "map")
            hook.map = map.compactMapValues { IncomingSource($0) }
            return hook
        }
    }
}
