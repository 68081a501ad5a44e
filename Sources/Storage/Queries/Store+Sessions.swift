package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new session, by the hash of its cookie, and returns its number.
    package func insert(_ session: WebSession) throws -> SessionID {
        try connection.run(
            """
            INSERT INTO session (person_id, hash, created_at, last_seen_at, expires_at, address, agent, awaits_code)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, session.person.rawValue, session.hash, session.createdAt.milliseconds,
            session.lastSeenAt.milliseconds, session.expiresAt.milliseconds, session.address, session.agent,
            session.awaitsCode)
        return SessionID(connection.lastInsertRowID)
    }

    /// Stores that a session was used.
    package func setLastSeen(_ id: SessionID, at now: Instant) throws {
        try connection.run("UPDATE session SET last_seen_at = ? WHERE id = ?", now.milliseconds, id.rawValue)
    }

    /// Ends a session; false where there is none.
    package func deleteSession(_ id: SessionID) throws -> Bool {
        try connection.run("DELETE FROM session WHERE id = ?", id.rawValue) > 0
    }

    /// Ends all sessions of a person but one, and returns how many.
    @discardableResult
    package func deleteSessions(of person: PersonID, but kept: SessionID? = nil) throws -> Int {
        try connection.run(
            "DELETE FROM session WHERE person_id = ? AND id <> ?", person.rawValue, kept?.rawValue ?? 0)
    }

    /// Forgets the sessions that ended before a moment.
    package func deleteSessions(endedBefore moment: Instant) throws {
        try connection.run("DELETE FROM session WHERE expires_at < ?", moment.milliseconds)
    }
}

extension StoreReader {
    /// The session of a cookie's hash; nil where there is none.
    package func session(hash: String) throws -> WebSession? {
        try connection.first(SQL(sessionColumns + " WHERE hash = ?"), hash, row: Self.session)
    }

    /// The session of that number; nil where there is none.
    package func session(_ id: SessionID) throws -> WebSession? {
        try connection.first(SQL(sessionColumns + " WHERE id = ?"), id.rawValue, row: Self.session)
    }

    /// A person's sessions, the newest first, at most 1,000.
    package func sessions(of person: PersonID) throws -> [WebSession] {
        try connection.query(
            SQL(sessionColumns + " WHERE person_id = ? ORDER BY id DESC LIMIT 1000"), person.rawValue, row: Self.session
        )
    }

    /// Everybody's sessions, the newest first, those before a number, so many at most.
    package func sessions(before id: SessionID?, limit: Int) throws -> [WebSession] {
        try connection.query(
            SQL(sessionColumns + " WHERE id < ? ORDER BY id DESC LIMIT ?"), id?.rawValue ?? .max, limit,
            row: Self.session)
    }

    private static func session(_ row: borrowing Row) throws(DatabaseError) -> WebSession {
        WebSession(
            id: try row.id(0), person: try row.id(1), hash: try row.text(2), createdAt: try row.instant(3),
            lastSeenAt: try row.instant(4), expiresAt: try row.instant(5), address: try row.text(6),
            agent: try row.text(7), awaitsCode: try row.bool(8))
    }
}

private let sessionColumns = """
    SELECT id, person_id, hash, created_at, last_seen_at, expires_at, address, agent, awaits_code FROM session
    """
