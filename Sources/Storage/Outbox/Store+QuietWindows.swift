package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Sets until when what a person is told through an endpoint waits, and the delivery that it is put into.
    package func save(_ window: QuietWindow) throws {
        try connection.run(
            """
            INSERT INTO quiet_window (person_id, endpoint_id, ends_at, delivery_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id, endpoint_id)
            DO UPDATE SET ends_at = excluded.ends_at, delivery_id = excluded.delivery_id
            """, window.person.rawValue, window.endpoint.rawValue, window.endsAt.milliseconds,
            window.delivery?.rawValue)
    }

    /// Puts a notification into a delivery that waits and was not tried yet; false where there is none such, or it is
    /// full.
    package func add(_ notification: NotificationID, to delivery: DeliveryID, atMost limit: Int) throws -> Bool {
        let isThere =
            try connection.run(
                """
                UPDATE delivery SET size = size + 1
                WHERE id = ? AND state = 'pending' AND attempts = 0 AND size < ?
                """, delivery.rawValue, limit) > 0
        guard isThere else { return false }
        try connection.run(
            """
            INSERT INTO delivery_part (delivery_id, place, notification_id)
            SELECT id, size, ? FROM delivery WHERE id = ?
            """, notification.rawValue, delivery.rawValue)
        return true
    }

    /// Takes what was put into a delivery after it was read for sending, and puts it into one of its own that is due at
    /// once.
    package func split(_ delivery: DeliveryID, after count: Int, at now: Instant) throws {
        guard let whole = try self.delivery(delivery), whole.size > count else { return }
        for late in try parts(of: delivery).dropFirst(count - 1) {
            _ = try owe(late.id, to: whole.endpoint, dueAt: now, createdAt: now)
        }
        try connection.run("DELETE FROM delivery_part WHERE delivery_id = ? AND place > ?", delivery.rawValue, count)
        try connection.run("UPDATE delivery SET size = ? WHERE id = ?", count, delivery.rawValue)
    }
}

extension StoreReader {
    /// Until when what a person is told through an endpoint waits; nil where they were never told anything.
    package func quietWindow(of person: PersonID, endpoint: EndpointID) throws -> QuietWindow? {
        try connection.first(
            "SELECT ends_at, delivery_id FROM quiet_window WHERE person_id = ? AND endpoint_id = ?", person.rawValue,
            endpoint.rawValue
        ) { row throws(DatabaseError) in
            QuietWindow(
                person: person, endpoint: endpoint, endsAt: try row.instant(0), delivery: try row.idOrNil(1))
        }
    }
}
