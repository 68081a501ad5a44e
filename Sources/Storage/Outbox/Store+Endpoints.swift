package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new endpoint and returns its number.
    package func insert(_ endpoint: Endpoint) throws -> EndpointID {
        try connection.run(
            """
            INSERT INTO endpoint (name, url, event_types, headers, timeout_ms, secret, retiring_secret, retiring_until,
                format, template, content_type, messages_per_minute, disabled_because, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, endpoint.name, endpoint.url, JSONText.list(endpoint.eventTypes), JSONText.map(endpoint.headers),
            endpoint.timeout.milliseconds, endpoint.secret.revealed, endpoint.retiring?.secret.revealed,
            endpoint.retiring?.until.milliseconds, endpoint.format.rawValue, endpoint.template, endpoint.contentType,
            endpoint.messagesPerMinute, endpoint.disabledBecause, endpoint.createdAt.milliseconds)
        news.configurationChanges += 1
        return EndpointID(connection.lastInsertRowID)
    }

    /// Stores all that is known of an endpoint that is stored already.
    package func update(_ endpoint: Endpoint) throws {
        try connection.run(
            """
            UPDATE endpoint SET name = ?, url = ?, event_types = ?, headers = ?, timeout_ms = ?, secret = ?,
                retiring_secret = ?, retiring_until = ?, format = ?, template = ?, content_type = ?,
                messages_per_minute = ?, disabled_because = ? WHERE id = ?
            """, endpoint.name, endpoint.url, JSONText.list(endpoint.eventTypes), JSONText.map(endpoint.headers),
            endpoint.timeout.milliseconds, endpoint.secret.revealed, endpoint.retiring?.secret.revealed,
            endpoint.retiring?.until.milliseconds, endpoint.format.rawValue, endpoint.template, endpoint.contentType,
            endpoint.messagesPerMinute, endpoint.disabledBecause, endpoint.id.rawValue)
        news.configurationChanges += 1
    }

    /// Counts a failed attempt, and returns how the endpoint has done since it last took a message.
    package func noteFailure(of endpoint: EndpointID, at now: Instant) throws -> EndpointHealth {
        try connection.run(
            """
            INSERT INTO endpoint_failing (endpoint_id, since, failures) VALUES (?, ?, 1)
            ON CONFLICT (endpoint_id) DO UPDATE SET failures = failures + 1
            """, endpoint.rawValue, now.milliseconds)
        return try health(of: endpoint) ?? EndpointHealth(failingSince: now, failures: 1)
    }

    /// Forgets what failed: the endpoint took a message, or begins anew.
    package func noteSuccess(of endpoint: EndpointID) throws {
        try connection.run("DELETE FROM endpoint_failing WHERE endpoint_id = ?", endpoint.rawValue)
    }
}

extension StoreReader {
    /// How an endpoint fails; nil where its last attempt went well.
    package func health(of endpoint: EndpointID) throws -> EndpointHealth? {
        try connection.first("SELECT since, failures FROM endpoint_failing WHERE endpoint_id = ?", endpoint.rawValue) {
            row throws(DatabaseError) in
            EndpointHealth(failingSince: try row.instant(0), failures: try row.int(1))
        }
    }

    /// How many deliveries to an endpoint wait and how many were given up.
    package func undelivered(to endpoint: EndpointID) throws -> (pending: Int, dead: Int) {
        let count = { (state: String) in
            try self.connection.first(
                SQL("SELECT count(*) FROM delivery WHERE state = '\(state)' AND endpoint_id = ?"),
                arguments: [.integer(endpoint.rawValue)]
            ) { row throws(DatabaseError) in try row.int(0) } ?? 0
        }
        return (try count("pending"), try count("dead"))
    }

    /// How many deliveries were given up since a moment.
    package func deadDeliveries(since moment: Instant) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM endpoint e JOIN delivery d ON d.endpoint_id = e.id AND d.state = 'dead'
            WHERE d.next_attempt_at >= ?
            """, moment.milliseconds
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    func endpoints() throws -> [Endpoint] {
        try connection.query(
            """
            SELECT id, name, url, event_types, headers, timeout_ms, secret, retiring_secret, retiring_until, format,
                template, content_type, messages_per_minute, disabled_because, created_at
            FROM endpoint ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let old = try row.textOrNil(7)
            let until = try row.instantOrNil(8)
            let endpoint = Endpoint(
                id: try row.id(0), name: try row.text(1), url: try row.text(2),
                timeout: .milliseconds(try row.int64(5)), secret: SigningSecret(try row.text(6)),
                retiring: old.flatMap { old in until.map { RetiringSecret(secret: SigningSecret(old), until: $0) } },
                format: try row.raw(9), template: try row.textOrNil(10), contentType: try row.text(11),
                messagesPerMinute: try row.intOrNil(12), disabledBecause: try row.textOrNil(13),
                createdAt: try row.instant(14))
            return Undecoded(endpoint, try row.text(3), try row.text(4))
        }.map { row in
            var endpoint = row.value
            endpoint.eventTypes = try JSONText.texts(row.json[0], table: "endpoint", column: "event_types")
            endpoint.headers = try JSONText.decode(row.json[1], table: "endpoint", column: "headers")
            return endpoint
        }
    }
}
