package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new token, by the hash of its secret, and returns its number.
    package func insert(_ token: Token) throws -> TokenID {
        try connection.run(
            "INSERT INTO token (person_id, name, hash, created_at, expires_at, scopes) VALUES (?, ?, ?, ?, ?, ?)",
            token.person.rawValue, token.name, token.hash, token.createdAt.milliseconds,
            token.expiresAt?.milliseconds, token.scopes.description)
        news.configurationChanges += 1
        return TokenID(connection.lastInsertRowID)
    }

    /// Forgets a token, so that it stops working; false where there was none.
    package func deleteToken(_ id: TokenID) throws -> Bool {
        news.configurationChanges += 1
        return try connection.run("DELETE FROM token WHERE id = ?", id.rawValue) > 0
    }

    /// Stores that a token was used; nothing where it is gone.
    package func setLastUse(of token: TokenID, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO token_use (token_id, last_at) SELECT id, ? FROM token WHERE id = ?
            ON CONFLICT (token_id) DO UPDATE SET last_at = excluded.last_at
            """, now.milliseconds, token.rawValue)
    }
}

extension StoreReader {
    func tokens() throws -> [Token] {
        try connection.query("SELECT id, person_id, name, hash, created_at, expires_at, scopes FROM token ORDER BY id")
        {
            row throws(DatabaseError) in
            guard let scopes = Scopes(try row.text(6)) else { throw row.unreadable(6, "it is no list of scopes") }
            return Token(
                id: try row.id(0), person: try row.id(1), name: try row.text(2), hash: try row.text(3),
                createdAt: try row.instant(4), expiresAt: try row.instantOrNil(5), scopes: scopes)
        }
    }

    /// When each token was last used, to within an hour; none where it never was.
    package func tokenUses() throws -> [TokenID: Instant] {
        let uses = try connection.query("SELECT token_id, last_at FROM token_use") { row throws(DatabaseError) in
            Pair(try row.id(0, of: Token.self), try row.instant(1))
        }
        return Dictionary(uses.map { ($0.first, $0.second) }) { $1 }
    }
}
