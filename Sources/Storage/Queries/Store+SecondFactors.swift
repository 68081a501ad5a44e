package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a second factor that is still to be confirmed, in place of an earlier one and its recovery codes.
    package func set(_ factor: SecondFactor) throws {
        try deleteSecondFactor(of: factor.person)
        try connection.run(
            "INSERT INTO second_factor (person_id, secret, added_at, confirmed_at, last_step) VALUES (?, ?, ?, ?, ?)",
            factor.person.rawValue, factor.secret, factor.addedAt.milliseconds, factor.confirmedAt?.milliseconds,
            factor.lastStep)
    }

    /// Stores that a code was used, and that it proved the factor to work.
    package func noteCode(of person: PersonID, step: Int64, at now: Instant) throws {
        try connection.run(
            """
            UPDATE second_factor SET last_step = ?, confirmed_at = coalesce(confirmed_at, ?) WHERE person_id = ?
            """, step, now.milliseconds, person.rawValue)
    }

    /// Forgets a second factor and its recovery codes; false where there was none.
    @discardableResult
    package func deleteSecondFactor(of person: PersonID) throws -> Bool {
        try connection.run("DELETE FROM recovery_code WHERE person_id = ?", person.rawValue)
        return try connection.run("DELETE FROM second_factor WHERE person_id = ?", person.rawValue) > 0
    }

    /// Stores recovery codes, by their hashes, in place of earlier ones.
    package func setRecoveryCodes(of person: PersonID, hashes: [String]) throws {
        try connection.run("DELETE FROM recovery_code WHERE person_id = ?", person.rawValue)
        for hash in hashes {
            try connection.run("INSERT INTO recovery_code (person_id, hash) VALUES (?, ?)", person.rawValue, hash)
        }
    }

    /// Uses a recovery code up; false where it is none.
    package func useRecoveryCode(of person: PersonID, hash: String) throws -> Bool {
        try connection.run("DELETE FROM recovery_code WHERE person_id = ? AND hash = ?", person.rawValue, hash) > 0
    }

    /// Stores that a session's second factor was right: from now on it opens what its owner may, by the hash of a new cookie.
    package func completeSession(_ id: SessionID, hash: String, until end: Instant, at now: Instant) throws {
        try connection.run(
            "UPDATE session SET awaits_code = 0, hash = ?, last_seen_at = ?, expires_at = ? WHERE id = ?", hash,
            now.milliseconds, end.milliseconds, id.rawValue)
    }
}

extension StoreReader {
    /// A person's second factor, confirmed or not; nil where they have none.
    package func secondFactor(of person: PersonID) throws -> SecondFactor? {
        try connection.first(
            "SELECT person_id, secret, added_at, confirmed_at, last_step FROM second_factor WHERE person_id = ?",
            person.rawValue
        ) { row throws(DatabaseError) in
            SecondFactor(
                person: try row.id(0), secret: try row.blob(1), addedAt: try row.instant(2),
                confirmedAt: try row.instantOrNil(3), lastStep: try row.int64(4))
        }
    }

    /// How many recovery codes a person has left.
    package func recoveryCodeCount(of person: PersonID) throws -> Int {
        try connection.first("SELECT count(*) FROM recovery_code WHERE person_id = ?", person.rawValue) {
            row throws(DatabaseError) in try row.int(0)
        } ?? 0
    }
}
