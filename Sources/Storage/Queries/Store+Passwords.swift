package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a person's password as it is hashed, in place of an earlier one.
    package func setPassword(of person: PersonID, hash: String, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO password (person_id, hash, set_at) VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at
            """, person.rawValue, hash, now.milliseconds)
    }

    /// Stores how often in a row signing in as a person failed.
    package func setSignInFailures(of person: PersonID, _ failures: Int, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO sign_in_failure (person_id, failures, last_at) VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
            """, person.rawValue, failures, now.milliseconds)
    }

    /// Forgets the failures: they signed in.
    package func clearSignInFailures(of person: PersonID) throws {
        try connection.run("DELETE FROM sign_in_failure WHERE person_id = ?", person.rawValue)
    }

    /// Stores that a person signed in from a place, by its hash, and forgets those longest ago above so many.
    package func noteKnownPlace(of person: PersonID, hash: String, at now: Instant, keeping most: Int) throws {
        try connection.run(
            """
            INSERT INTO known_place (person_id, hash, last_at) VALUES (?, ?, ?)
            ON CONFLICT (person_id, hash) DO UPDATE SET last_at = excluded.last_at
            """, person.rawValue, hash, now.milliseconds)
        try connection.run(
            """
            DELETE FROM known_place WHERE person_id = ?1 AND hash NOT IN (
                SELECT hash FROM known_place WHERE person_id = ?1 ORDER BY last_at DESC LIMIT ?2)
            """, person.rawValue, most)
    }
}

extension StoreReader {
    /// A person's password as it is hashed; nil where they have none.
    package func password(of person: PersonID) throws -> String? {
        try connection.first("SELECT hash FROM password WHERE person_id = ?", person.rawValue) {
            row throws(DatabaseError) in try row.text(0)
        }
    }

    /// How often in a row signing in failed, and when last, of everybody for whom it did.
    package func signInFailures() throws -> [(person: PersonID, failures: Int, lastAt: Instant)] {
        try connection.query("SELECT person_id, failures, last_at FROM sign_in_failure ORDER BY person_id") {
            row throws(DatabaseError) in
            Pair(Pair(try row.id(0, of: Person.self), try row.int(1)), try row.instant(2))
        }.map { ($0.first.first, $0.first.second, $0.second) }
    }

    /// When a person last signed in from a place, by its hash; nil where they never did.
    package func knownPlace(of person: PersonID, hash: String) throws -> Instant? {
        try connection.first(
            "SELECT last_at FROM known_place WHERE person_id = ? AND hash = ?", person.rawValue, hash
        ) { row throws(DatabaseError) in try row.instant(0) }
    }
}
