package import BusinessTime
package import Model
import SQLite
import Secrets

extension StoreWriter {
    /// Stores a file that waits, and what it holds where that is not there already; returns its number. `attachment` says
    /// the digest and the size of `bytes`; its number and message are not looked at.
    package func insert(_ attachment: Attachment, bytes: [UInt8]) throws -> AttachmentID {
        guard let digest = Hexadecimal.decode(attachment.digest) else {
            throw StoreError.other("The digest of a file is none.")
        }
        try connection.run(
            "INSERT INTO attachment (content_id, name, type, author, at) VALUES (?, ?, ?, ?, ?)",
            try content(digest, bytes), attachment.name.text, attachment.type.rawValue, attachment.author.description,
            attachment.at.milliseconds)
        return AttachmentID(connection.lastInsertRowID)
    }

    private func content(_ digest: [UInt8], _ bytes: [UInt8]) throws -> Int64 {
        let known = try connection.first("SELECT id FROM file_content WHERE digest = ?", Value.blob(digest)) {
            row throws(DatabaseError) in try row.int64(0)
        }
        if let known { return known }
        try connection.run(
            "INSERT INTO file_content (digest, size) VALUES (?, ?)", Value.blob(digest), Int64(bytes.count))
        let id = connection.lastInsertRowID
        for (position, start) in stride(from: 0, to: bytes.count, by: Self.pieceBytes).enumerated() {
            let piece = Array(bytes[start..<min(start + Self.pieceBytes, bytes.count)])
            try connection.run(
                "INSERT INTO file_piece (content_id, position, bytes) VALUES (?, ?, ?)", id, Int64(position),
                Value.blob(piece))
        }
        return id
    }

    /// Sends a file that waits with a message.
    package func attach(_ attachment: AttachmentID, to message: MessageID) throws {
        let changed = try connection.run(
            "UPDATE attachment SET message_id = ? WHERE id = ? AND message_id IS NULL", message.rawValue,
            attachment.rawValue)
        if changed == 0 { throw StoreError.conflict("File \(attachment)") }
    }

    /// Removes files that have waited since before a moment, at most so many, and what none of those left holds.
    package func removeWaiting(before moment: Instant, limit: Int) throws {
        let found = try connection.query(
            "SELECT id, content_id FROM attachment WHERE message_id IS NULL AND at <= ? ORDER BY at, id LIMIT ?",
            moment.milliseconds, limit
        ) { row throws(DatabaseError) in Pair(try row.int64(0), try row.int64(1)) }
        for pair in found {
            try connection.run("DELETE FROM attachment WHERE id = ?", pair.first)
            try connection.run(
                """
                DELETE FROM file_content
                WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE content_id = ?1)
                """, pair.second)
        }
    }
}

extension StoreReader {
    /// How many bytes a piece of a file has; the last one of a file may have fewer.
    package static let pieceBytes = 65_536

    private static let attachmentColumns = """
        attachment.id, message_id, name, type, size, digest, author, attachment.at
        """

    /// The file of that number; nil where there is none.
    package func attachment(_ id: AttachmentID) throws -> Attachment? {
        try connection.first(
            SQL(
                """
                SELECT \(Self.attachmentColumns) FROM attachment JOIN file_content ON file_content.id = content_id
                WHERE attachment.id = ?
                """), id.rawValue, row: Self.attachment)
    }

    /// The files that came with the newest messages of a ticket and of those that were merged into it, in order: with the
    /// newest that may be read so, where that is given.
    package func attachments(
        of ticket: TicketID, newest: Int, visibility: Message.Visibility? = nil
    ) throws -> [Attachment] {
        try connection.query(
            SQL(
                """
                SELECT \(Self.attachmentColumns) FROM attachment JOIN file_content ON file_content.id = content_id
                WHERE message_id IN (
                    SELECT id FROM message
                    WHERE (ticket_id = ?1 OR ticket_id IN (SELECT id FROM ticket WHERE merged_into_id = ?1))
                        AND (?3 IS NULL OR visibility = ?3)
                    ORDER BY id DESC LIMIT ?2)
                ORDER BY attachment.id
                """), ticket.rawValue, newest, visibility?.rawValue, row: Self.attachment)
    }

    /// The ticket of a message and who may read it; nil where there is no such message.
    package func message(_ id: MessageID) throws -> Message? {
        try connection.first(
            "SELECT id, ticket_id, author, visibility, body, at FROM message WHERE id = ?", id.rawValue
        ) { row throws(DatabaseError) in
            Message(
                id: try row.id(0), ticket: try row.id(1), author: try row.actor(2), visibility: try row.raw(3),
                body: try row.text(4), at: try row.instant(5))
        }
    }

    /// A piece of what a file holds, from 0; nil after its end.
    package func piece(_ position: Int, of attachment: AttachmentID) throws -> [UInt8]? {
        try connection.first(
            """
            SELECT bytes FROM file_piece
            WHERE content_id = (SELECT content_id FROM attachment WHERE id = ?) AND position = ?
            """, attachment.rawValue, Int64(position)
        ) { row throws(DatabaseError) in try row.blob(0) }
    }

    /// How many files of somebody wait to be sent with a message; no more than that limit are counted.
    package func waitingAttachments(of author: Actor, limit: Int) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM attachment INDEXED BY attachment_by_author WHERE author = ? AND message_id IS NULL LIMIT ?)
            """, author.description, limit
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    /// How many bytes somebody has brought since a moment, whether they wait or were sent.
    package func attachedBytes(of author: Actor, since moment: Instant) throws -> Int64 {
        try connection.first(
            """
            SELECT coalesce(sum(size), 0) FROM attachment INDEXED BY attachment_by_author
            JOIN file_content ON file_content.id = content_id WHERE author = ? AND attachment.at > ?
            """, author.description, moment.milliseconds
        ) { row throws(DatabaseError) in try row.int64(0) } ?? 0
    }

    /// Since when the file waits that has waited longest; nil where none does.
    package func oldestWaitingAttachment() throws -> Instant? {
        try connection.first("SELECT at FROM attachment WHERE message_id IS NULL ORDER BY at, id LIMIT 1") {
            row throws(DatabaseError) in try row.instant(0)
        }
    }

    private static func attachment(_ row: borrowing Row) throws(DatabaseError) -> Attachment {
        guard let name = try? FileName(checking: try row.text(2)) else { throw row.unreadable(2, "it is no file name") }
        return Attachment(
            id: try row.id(0), message: try row.idOrNil(1), name: name, type: try row.raw(3), size: try row.int(4),
            digest: Hexadecimal.encode(try row.blob(5)), author: try row.actor(6), at: try row.instant(7))
    }
}
