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
            """
            UPDATE delivery SET state = 'pending', next_attempt_at = ?, earlier_attempts = attempts WHERE id = ?
            """, now.milliseconds, id.rawValue) > 0
    }

    /// Puts an endpoint's deliveries since a moment back into the outbox, delivered ones too unless only those that were
    /// given up are wanted: as many as are found among the next so many, by number.
    package func replay(
        since: Instant, endpoint: EndpointID, onlyDead: Bool, rest: ReplayRest?, looking limit: Int, at now: Instant
    ) throws -> ReplayedStretch {
        news.hasDeliveries = true
        let among = onlyDead ? "endpoint_id = ? AND state = 'dead'" : "endpoint_id = ?"
        let upTo = try rest?.upTo ?? last("FROM delivery WHERE \(among)", endpoint.rawValue)
        let after = rest?.after.rawValue ?? 0
        guard let upTo,
            let end = try last(
                "FROM (SELECT id FROM delivery WHERE \(among) AND id > ? AND id <= ? ORDER BY id LIMIT ?)",
                endpoint.rawValue, after, upTo.rawValue, Int64(limit))
        else { return ReplayedStretch(count: 0) }
        let count = try connection.run(
            SQL(
                """
                UPDATE delivery SET state = 'pending', next_attempt_at = ?, earlier_attempts = attempts
                WHERE \(among) AND id > ? AND id <= ? AND created_at >= ? AND state <> 'pending'
                """),
            arguments: [
                .integer(now.milliseconds), .integer(endpoint.rawValue), .integer(after), .integer(end.rawValue),
                .integer(since.milliseconds),
            ])
        return ReplayedStretch(count: count, rest: end < upTo ? ReplayRest(after: end, upTo: upTo) : nil)
    }

    /// The highest number of those; nil where there are none.
    private func last(_ those: String, _ arguments: Int64...) throws -> DeliveryID? {
        let found = try connection.first(
            SQL("SELECT coalesce(max(id), 0) \(those)"), arguments: arguments.map(Value.integer)
        ) {
            row throws(DatabaseError) in try row.int64(0)
        }
        return found.flatMap { $0 > 0 ? DeliveryID($0) : nil }
    }
}

extension StoreReader {
    private static let pendingColumns = """
        SELECT d.id, d.notification_id, d.endpoint_id, d.state, d.attempts, d.next_attempt_at, d.created_at, d.size,
            d.earlier_attempts, n.id, n.template, n.language, n.addressee, n.record_kind, n.record_number, n.case_id,
            n.subject, n.text, n.at, c.id, c.name, c.email, c.language, c.account_id
        FROM delivery d JOIN notification n ON n.id = d.notification_id
        LEFT JOIN customer c ON n.addressee LIKE 'customer:%' AND c.id = CAST(substr(n.addressee, 10) AS INTEGER)
        """

    /// What an endpoint should be sent by a moment, the longest due first.
    package func pendingDeliveries(
        to endpoint: EndpointID, dueBy now: Instant, limit: Int
    ) throws -> [PendingDelivery] {
        try withParts(
            connection.query(
                SQL(
                    """
                    \(Self.pendingColumns)
                    WHERE d.state = 'pending' AND d.endpoint_id = ? AND d.next_attempt_at <= ?
                    ORDER BY d.next_attempt_at, d.id LIMIT ?
                    """),
                arguments: [.integer(endpoint.rawValue), .integer(now.milliseconds), .integer(Int64(limit))],
                row: Self.pending))
    }

    /// One delivery that waits in the outbox; nil where it does not.
    package func pendingDelivery(_ id: DeliveryID) throws -> PendingDelivery? {
        try withParts(
            connection.query(
                SQL("\(Self.pendingColumns) WHERE d.state = 'pending' AND d.id = ?"),
                arguments: [.integer(id.rawValue)], row: Self.pending)
        ).first
    }

    /// The notifications of a delivery after the first, in order.
    package func parts(of delivery: DeliveryID) throws -> [Notification] {
        try connection.query(
            """
            SELECT n.id, n.template, n.language, n.addressee, n.record_kind, n.record_number, n.case_id, n.subject,
                n.text, n.at
            FROM delivery_part p JOIN notification n ON n.id = p.notification_id
            WHERE p.delivery_id = ? ORDER BY p.place
            """, delivery.rawValue, row: Self.notification)
    }

    /// Deliveries with all that they carry, as their addressees get it.
    private func withParts(_ deliveries: [PendingDelivery]) throws -> [PendingDelivery] {
        try deliveries.map { pending in
            var pending = pending
            pending.notification = try revealed(pending.notification)
            guard pending.delivery.size > 1 else { return pending }
            pending.more = try parts(of: pending.delivery.id).map { try revealed($0) }
            return pending
        }
    }

    private static func pending(_ row: borrowing Row) throws(DatabaseError) -> PendingDelivery {
        PendingDelivery(
            delivery: try delivery(row), notification: try notification(row, from: 9),
            customer: row.isNull(19) ? nil : try customer(row, from: 19))
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
        var tables = "delivery d"
        var condition = "d.id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? Int64.max)]
        if let endpoint = query.endpoint {
            condition += " AND d.endpoint_id = ?"
            arguments.append(.integer(endpoint.rawValue))
        }
        if let state = query.state {
            condition += " AND d.state = '\(state.rawValue)'"
        }
        if let record = query.record {
            tables += " JOIN notification n ON n.id = d.notification_id"
            condition += " AND n.record_kind = ? AND n.record_number = ?"
            arguments += [.text(record.kind.rawValue), .integer(record.number)]
        }
        let limit = min(max(query.limit, 1), 100)
        let found = try connection.query(
            SQL(
                """
                SELECT d.id, d.notification_id, d.endpoint_id, d.state, d.attempts, d.next_attempt_at, d.created_at,
                    d.size, d.earlier_attempts
                FROM \(tables) WHERE \(condition) ORDER BY d.id DESC LIMIT \(limit + 1)
                """), arguments: arguments, row: Self.delivery)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// The delivery of that number; nil where there is none.
    package func delivery(_ id: DeliveryID) throws -> Delivery? {
        try connection.first(
            """
            SELECT id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at, size,
                earlier_attempts
            FROM delivery WHERE id = ?
            """, id.rawValue, row: Self.delivery)
    }

    /// The deliveries that carry a notification, one for each endpoint.
    package func deliveries(of notification: NotificationID) throws -> [Delivery] {
        try connection.query(
            """
            SELECT id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at, size,
                earlier_attempts
            FROM delivery
            WHERE notification_id = ?1
                OR id IN (SELECT delivery_id FROM delivery_part WHERE notification_id = ?1) ORDER BY id
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

    private static func delivery(_ row: borrowing Row) throws(DatabaseError) -> Delivery {
        Delivery(
            id: try row.id(0), notification: try row.id(1), endpoint: try row.id(2), state: try row.raw(3),
            attempts: try row.int(4), nextAttemptAt: try row.instant(5), createdAt: try row.instant(6),
            size: try row.int(7), earlierAttempts: try row.int(8))
    }
}
