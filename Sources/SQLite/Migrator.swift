/// Brings a file's schema up to date, one transaction for each migration, and keeps a record in the table `migrations`.
package struct Migrator: Sendable {
    private let migrations: [Migration]
    private let applicationID: Int32

    /// A migrator for these migrations, numbered from 1 without gaps; the `application_id` is what marks the caller's files.
    package init(_ migrations: [Migration], applicationID: Int32) throws(DatabaseError) {
        for (place, migration) in migrations.enumerated() where migration.number != place + 1 {
            throw .misnumberedMigration(number: migration.number, name: migration.name)
        }
        self.migrations = migrations
        self.applicationID = applicationID
    }

    /// Applies what the file lacks and returns it; `now`, in milliseconds since 1970 UTC, goes into the record.
    ///
    /// A foreign file, a newer one and one with a changed migration are refused untouched.
    @discardableResult
    package func migrate(_ connection: Connection, now: Int64) throws -> [Migration] {
        let applied = try verifiedCount(connection)
        let missing = migrations.dropFirst(applied)
        guard !missing.isEmpty else { return [] }
        // So that a table can be rebuilt; the pragma has no effect inside a transaction. References are checked at the end.
        try connection.run("PRAGMA foreign_keys = OFF")
        defer { _ = try? connection.run("PRAGMA foreign_keys = ON") }
        for migration in missing {
            try connection.transaction { try apply(migration, to: connection, now: now) }
        }
        return Array(missing)
    }

    /// How many migrations the file has; 0 where it is new. Refuses what `migrate` refuses.
    package func count(in connection: Connection) throws(DatabaseError) -> Int { try verifiedCount(connection) }

    /// Makes sure that the file has exactly these migrations, and changes nothing.
    package func check(_ connection: Connection) throws(DatabaseError) {
        let applied = try verifiedCount(connection)
        guard applied == migrations.count else {
            throw .olderFile(path: connection.path, found: applied, known: migrations.count)
        }
    }

    private func apply(_ migration: Migration, to connection: Connection, now: Int64) throws {
        if migration.number == 1 {
            try connection.execute(
                """
                PRAGMA application_id = \(applicationID);
                CREATE TABLE migrations (
                    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
                ) STRICT;
                """)
        }
        try connection.execute(migration.sql)
        try connection.run(
            "INSERT INTO migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
            migration.number, migration.name, migration.checksum, now)
        if case .text(let table)? = try connection.values("PRAGMA foreign_key_check").first?.first {
            throw DatabaseError.brokenReferences(migration: migration.name, table: table)
        }
    }

    /// How many migrations the file has, each compared with the one known here.
    private func verifiedCount(_ connection: Connection) throws(DatabaseError) -> Int {
        let found = try connection.applicationID()
        let isNew = try connection.isEmpty()
        if found == 0 && isNew { return 0 }
        guard found == applicationID else { throw .foreignFile(path: connection.path, applicationID: found) }
        let records = try connection.values("SELECT number, checksum FROM migrations ORDER BY number")
        guard records.count <= migrations.count else {
            throw .newerFile(path: connection.path, found: records.count, known: migrations.count)
        }
        for (record, migration) in zip(records, migrations)
        where record != [.integer(Int64(migration.number)), .text(migration.checksum)] {
            throw .changedMigration(number: migration.number, name: migration.name)
        }
        return records.count
    }
}
