package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a notification and puts a delivery to each of these endpoints into the outbox, due at once or later.
    package func insert(
        _ notification: Notification, to endpoints: [EndpointID], dueAt due: Instant? = nil
    ) throws -> NotificationID {
        let id = try insert(notification)
        for endpoint in endpoints {
            _ = try owe(id, to: endpoint, dueAt: due ?? notification.at, createdAt: notification.at)
        }
        return id
    }

    /// Stores a notification that nobody is sent yet.
    package func insert(_ notification: Notification) throws -> NotificationID {
        try connection.run(
            """
            INSERT INTO notification (
                template, language, addressee, record_kind, record_number, case_id, subject, text, at
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, notification.template, notification.language, notification.addressee.rawValue,
            notification.record.kind.rawValue, notification.record.number, notification.caseID?.rawValue,
            notification.subject, notification.text, notification.at.milliseconds)
        return NotificationID(connection.lastInsertRowID)
    }

    /// Puts a delivery of a notification into the outbox.
    package func owe(
        _ notification: NotificationID, to endpoint: EndpointID, dueAt due: Instant, createdAt now: Instant
    ) throws -> DeliveryID {
        try connection.run(
            """
            INSERT INTO delivery (notification_id, endpoint_id, state, attempts, next_attempt_at, created_at)
            VALUES (?, ?, 'pending', 0, ?, ?)
            """, notification.rawValue, endpoint.rawValue, due.milliseconds, now.milliseconds)
        news.hasDeliveries = true
        return DeliveryID(connection.lastInsertRowID)
    }
}

extension StoreReader {
    /// The number of the newest notification; nil where there is none.
    package func lastNotification() throws -> NotificationID? {
        try connection.first("SELECT id FROM notification ORDER BY id DESC LIMIT 1") {
            row throws(DatabaseError) in try row.id(0)
        }
    }

    /// The notification of that number; nil where there is none.
    package func notification(_ id: NotificationID) throws -> Notification? {
        try connection.first(
            """
            SELECT id, template, language, addressee, record_kind, record_number, case_id, subject, text, at
            FROM notification WHERE id = ?
            """, id.rawValue, row: Self.notification)
    }

    /// The notifications about a record, the oldest first.
    package func notifications(after: NotificationID?, limit: Int) throws -> [Notification] {
        try connection.query(
            """
            SELECT id, template, language, addressee, record_kind, record_number, case_id, subject, text, at
            FROM notification WHERE id > ? ORDER BY id LIMIT ?
            """, after?.rawValue ?? 0, limit, row: Self.notification)
    }

    static func notification(_ row: borrowing Row) throws(DatabaseError) -> Notification {
        try notification(row, from: 0)
    }

    static func notification(_ row: borrowing Row, from column: Int) throws(DatabaseError) -> Notification {
        Notification(
            id: try row.id(column), template: try row.text(column + 1), language: try row.text(column + 2),
            addressee: try row.raw(column + 3),
            record: RecordReference(kind: try row.raw(column + 4), number: try row.int64(column + 5)),
            caseID: try row.idOrNil(column + 6), subject: try row.text(column + 7), text: try row.text(column + 8),
            at: try row.instant(column + 9))
    }
}
