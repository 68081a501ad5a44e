package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores an attempt and what became of the delivery by it.
    package func record(_ attempt: DeliveryAttempt, state: DeliveryState, nextAttemptAt: Instant) throws {
        try connection.run(
            """
            INSERT INTO delivery_attempt (delivery_id, number, at, status, problem, duration_ms, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, attempt.delivery.rawValue, attempt.number, attempt.at.milliseconds, attempt.status, attempt.problem,
            attempt.duration.milliseconds, attempt.answer)
        try connection.run(
            "UPDATE delivery SET state = ?, attempts = ?, next_attempt_at = ? WHERE id = ?", state.rawValue,
            attempt.number, nextAttemptAt.milliseconds, attempt.delivery.rawValue)
    }

    /// Puts a delivery back into the outbox; false where there is none of that number.
    package func replay(_ id: DeliveryID, at now: Instant) throws -> Bool {
        news.hasDeliveries = true
        return try connection.run(
            "UPDATE delivery SET state = 'pending', next_attempt_at = ? WHERE id = ?", now.milliseconds, id.rawValue)
            > 0
    }

    /// Puts an endpoint's deliveries since a moment back into the outbox, delivered ones too; returns how many.
    package func replay(since: Instant, endpoint: EndpointID, at now: Instant) throws -> Int {
        news.hasDeliveries = true
        return try connection.run(
            """
            UPDATE delivery SET state = 'pending', next_attempt_at = ?
            WHERE endpoint_id = ? AND created_at >= ? AND state <> 'pending'
            """, now.milliseconds, endpoint.rawValue, since.milliseconds)
    }

    /// Stores a new endpoint and returns its number.
    package func insert(_ endpoint: Endpoint) throws -> EndpointID {
        try connection.run(
            """
            INSERT INTO endpoint (name, url, event_types, headers, timeout_ms, secret, disabled_because, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, endpoint.name, endpoint.url, JSONText.list(endpoint.eventTypes), JSONText.map(endpoint.headers),
            endpoint.timeout.milliseconds, endpoint.secret.revealed, endpoint.disabledBecause,
            endpoint.createdAt.milliseconds)
        news.configurationChanges += 1
        return EndpointID(connection.lastInsertRowID)
    }

    /// Stores all that is known of an endpoint that is stored already.
    package func update(_ endpoint: Endpoint) throws {
        try connection.run(
            """
            UPDATE endpoint SET name = ?, url = ?, event_types = ?, headers = ?, timeout_ms = ?, secret = ?,
                disabled_because = ? WHERE id = ?
            """, endpoint.name, endpoint.url, JSONText.list(endpoint.eventTypes), JSONText.map(endpoint.headers),
            endpoint.timeout.milliseconds, endpoint.secret.revealed, endpoint.disabledBecause,
            endpoint.id.rawValue)
        news.configurationChanges += 1
    }
}

extension StoreReader {
    /// What an endpoint should be sent by a moment, the longest due first.
    package func pendingDeliveries(
        to endpoint: EndpointID, dueBy now: Instant, limit: Int
    ) throws -> [PendingDelivery] {
        try connection.query(
            """
            SELECT d.id, d.notification_id, d.endpoint_id, d.state, d.attempts, d.next_attempt_at, d.created_at,
                n.id, n.template, n.language, n.addressee, n.record_kind, n.record_number, n.case_id, n.subject, n.text, n.at,
                c.id, c.name, c.email, c.language, c.account_id
            FROM delivery d JOIN notification n ON n.id = d.notification_id
            LEFT JOIN customer c ON n.addressee LIKE 'customer:%' AND c.id = CAST(substr(n.addressee, 10) AS INTEGER)
            WHERE d.state = 'pending' AND d.endpoint_id = ? AND d.next_attempt_at <= ?
            ORDER BY d.next_attempt_at, d.id LIMIT ?
            """, endpoint.rawValue, now.milliseconds, limit
        ) { row throws(DatabaseError) in
            PendingDelivery(
                delivery: try Self.delivery(row), notification: try Self.notification(row, from: 7),
                customer: row.isNull(17) ? nil : try Self.customer(row, from: 17))
        }.map { try $0.carrying(revealed($0.notification)) }
    }

    /// When the next delivery to an endpoint after a moment is due; nil where none is.
    package func nextDelivery(to endpoint: EndpointID, after now: Instant) throws -> Instant? {
        try connection.first(
            """
            SELECT next_attempt_at FROM delivery WHERE state = 'pending' AND endpoint_id = ? AND next_attempt_at > ?
            ORDER BY next_attempt_at LIMIT 1
            """, endpoint.rawValue, now.milliseconds
        ) { row throws(DatabaseError) in try row.instant(0) }
    }

    /// A page of deliveries, newest first.
    package func deliveries(_ query: DeliveryQuery) throws -> Page<Delivery, DeliveryID> {
        var condition = "id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? Int64.max)]
        if let endpoint = query.endpoint {
            condition += " AND endpoint_id = ?"
            arguments.append(.integer(endpoint.rawValue))
        }
        if let state = query.state {
            condition += " AND state = ?"
            arguments.append(.text(state.rawValue))
        }
        let limit = min(max(query.limit, 1), 100)
        let found = try connection.query(
            SQL(
                """
                SELECT id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at FROM delivery
                WHERE \(condition) ORDER BY id DESC LIMIT \(limit + 1)
                """), arguments: arguments, row: Self.delivery)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// The delivery of that number; nil where there is none.
    package func delivery(_ id: DeliveryID) throws -> Delivery? {
        try connection.first(
            """
            SELECT id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at FROM delivery
            WHERE id = ?
            """, id.rawValue, row: Self.delivery)
    }

    /// The deliveries of a notification, one for each endpoint.
    package func deliveries(of notification: NotificationID) throws -> [Delivery] {
        try connection.query(
            """
            SELECT id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at FROM delivery
            WHERE notification_id = ? ORDER BY id
            """, notification.rawValue, row: Self.delivery)
    }

    /// How often a delivery was tried, in order.
    package func attempts(of delivery: DeliveryID) throws -> [DeliveryAttempt] {
        try connection.query(
            """
            SELECT delivery_id, number, at, status, problem, duration_ms, answer FROM delivery_attempt
            WHERE delivery_id = ? ORDER BY number
            """, delivery.rawValue
        ) { row throws(DatabaseError) in
            DeliveryAttempt(
                delivery: try row.id(0), number: try row.int(1), at: try row.instant(2), status: try row.intOrNil(3),
                problem: try row.textOrNil(4), duration: .milliseconds(try row.int64(5)), answer: try row.text(6))
        }
    }

    /// How many deliveries stand how.
    package func deliveryCounts() throws -> [DeliveryState: Int] {
        let counts = try connection.query("SELECT state, count(*) FROM delivery GROUP BY state") {
            row throws(DatabaseError) in Pair(try row.raw(0, as: DeliveryState.self), try row.int(1))
        }
        return counts.dictionary()
    }

    func endpoints() throws -> [Endpoint] {
        try connection.query(
            """
            SELECT id, name, url, event_types, headers, timeout_ms, secret, disabled_because, created_at
            FROM endpoint ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let endpoint = Endpoint(
                id: try row.id(0), name: try row.text(1), url: try row.text(2),
                timeout: .milliseconds(try row.int64(5)), secret: SigningSecret(try row.text(6)),
                disabledBecause: try row.textOrNil(7), createdAt: try row.instant(8))
            return Undecoded(endpoint, try row.text(3), try row.text(4))
        }.map { row in
            var endpoint = row.value
            endpoint.eventTypes = try JSONText.texts(row.json[0], table: "endpoint", column: "event_types")
            endpoint.headers = try JSONText.decode(row.json[1], table: "endpoint", column: "headers")
            return endpoint
        }
    }

    private static func delivery(_ row: borrowing Row) throws(DatabaseError) -> Delivery {
        Delivery(
            id: try row.id(0), notification: try row.id(1), endpoint: try row.id(2), state: try row.raw(3),
            attempts: try row.int(4), nextAttemptAt: try row.instant(5), createdAt: try row.instant(6))
    }
}
