package import BusinessTime
import SQLite

extension Store {
    /// Looks at all of a file that nobody needs to own, and changes nothing.
    ///
    /// Errors: it is missing, is no data file of ours, or is of a newer or older Belay.
    package static func inspect(_ path: String, now: Instant) throws(StoreError) -> StoredFile {
        do {
            let connection = try Connection(
                path: path, mode: .readOnly, configuration: .init(applicationID: applicationID))
            try Migrator(Migrations.all, applicationID: applicationID).check(connection)
            return try connection.snapshot { try StoreReader(connection).inspect(now: now) }
        } catch let error as DatabaseError {
            throw .database(error)
        } catch {
            throw StoreError(wrapping: error) ?? .other(String(describing: error))
        }
    }
}

extension StoreReader {
    /// Looks at all of the data: its structure, every index, and the audit trail.
    package func inspect(now: Instant) throws -> StoredFile {
        let problems = try connection.integrityProblems(thorough: true)
        let size = try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        guard problems.isEmpty else { return StoredFile(size: size, problems: problems) }
        return StoredFile(
            size: size, audit: try verifyAudit(),
            head: try connection.first("SELECT lower(hex(hash)) FROM event ORDER BY sequence DESC LIMIT 1") {
                row throws(DatabaseError) in try row.text(0)
            },
            overdue: Int(try number("SELECT count(*) FROM deadline WHERE due_at <= ?", now.milliseconds)),
            owed: Int(try number("SELECT count(*) FROM delivery WHERE state = 'pending'")))
    }

    private func number<each Value: Bindable>(_ sql: SQL, _ values: repeat each Value) throws -> Int64 {
        try connection.first(sql, repeat each values) { row throws(DatabaseError) in try row.int64(0) } ?? 0
    }
}
