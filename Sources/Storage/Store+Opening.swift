package import BusinessTime
import SQLite

extension Store {
    /// Opens a data file and takes ownership of it, bringing an older one up to date after a copy of it was put beside it.
    ///
    /// Errors: it is missing (and not to be created), is no data file of ours, is newer than this Belay, or is owned by
    /// another process, whose note is in the error.
    package static func open(
        _ path: String, creating: Bool, note: String, readers: Int = 4, now: Instant
    ) async throws(StoreError) -> Store {
        do {
            let lock = try FileLock.acquire(FileLock.path(for: path), note: note)
            do {
                let connection = try Connection(
                    path: path, mode: creating ? .readWriteCreate : .readWrite,
                    configuration: .init(applicationID: applicationID))
                let migrator = try Migrator(Migrations.all, applicationID: applicationID)
                let upgrade = try upgrade(connection, migrator, now: now)
                let pool = try ReaderPool(path: path, count: readers)
                return Store(path: path, upgrade: upgrade, lock: lock, writer: Writer(connection), readers: pool)
            } catch {
                lock.release()
                throw error
            }
        } catch let error as DatabaseError {
            throw .database(error)
        } catch {
            throw .other(String(describing: error))
        }
    }

    private static func upgrade(
        _ connection: Connection, _ migrator: Migrator, now: Instant
    ) throws -> StoreUpgrade? {
        let known = Migrations.all.count
        let found = try migrator.count(in: connection)
        guard found > 0, found < known else {
            try migrator.migrate(connection, now: now.milliseconds)
            return nil
        }
        let upgrade = StoreUpgrade(
            from: found, to: known, backup: "\(connection.path).schema-\(found)-\(FileStamp.text(now))")
        try connection.backUp(to: upgrade.backup)
        try migrator.migrate(connection, now: now.milliseconds)
        return upgrade
    }

    /// The note of whoever owns a data file now; nil where nobody does or left one.
    package static func ownersNote(of path: String) -> String? {
        FileLock.note(at: FileLock.path(for: path))
    }
}
