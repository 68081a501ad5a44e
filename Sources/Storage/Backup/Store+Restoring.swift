package import BusinessTime
import SQLite

extension Store {
    /// Puts a copy of a backup in the place of a data file that nobody uses meanwhile, brought up to date where an older
    /// Belay made it; the backup itself stays as it is, and a file that was there is kept under another name.
    ///
    /// With `despiteProblems`, also a copy that is damaged or whose audit trail is broken. Throws `RestoreRefusal` or
    /// `StoreError`, and the place is as it was then.
    package static func restore(
        _ backup: String, to path: String, replacing: Bool, despiteProblems: Bool = false, note: String, now: Instant
    ) throws -> RestoredFile {
        do {
            let lock = try FileLock.acquire(FileLock.path(for: path), note: note)
            defer { lock.release() }
            guard !DataFile.areSame(backup, path) else { throw RestoreRefusal.same(path: path) }
            let isOccupied = DataFile.exists(path)
            guard replacing || !isOccupied else { throw RestoreRefusal.occupied(path: path) }
            let copy = "\(path).restoring-\(FileStamp.text(now))"
            defer { for suffix in sideFiles + [""] { DataFile.remove(copy + suffix) } }
            try prepare(copy, of: backup, now: now)
            let file = try inspect(copy, now: now)
            guard file.isSound || despiteProblems else { throw RestoreRefusal.unsound(file) }
            let earlier = isOccupied ? "\(path).replaced-\(FileStamp.text(now))" : nil
            if let earlier { try moveAside(path, to: earlier) }
            try DataFile.move(copy, to: path)
            return RestoredFile(file: file, earlier: earlier)
        } catch let error as DatabaseError {
            throw StoreError.database(error)
        }
    }

    private static let sideFiles = ["-wal", "-shm"]

    /// A copy of the backup that is up to date and lies in one file.
    private static func prepare(_ copy: String, of backup: String, now: Instant) throws {
        let migrator = try Migrator(Migrations.all, applicationID: applicationID)
        let source = try Connection(
            path: backup, mode: .readOnly, configuration: .init(applicationID: applicationID))
        guard try migrator.count(in: source) > 0 else {
            throw StoreError.other("\(backup) holds nothing yet. Name a file that “belay backup” made.")
        }
        try source.backUp(to: copy)
        let connection = try Connection(
            path: copy, mode: .readWrite, configuration: .init(applicationID: applicationID))
        try migrator.migrate(connection, now: now.milliseconds)
        try connection.checkpointAndTruncate()
    }

    /// Moves a data file with all that was committed to it.
    private static func moveAside(_ path: String, to earlier: String) throws {
        guard !DataFile.exists(earlier) else { throw DatabaseError.fileExists(path: earlier) }
        // What is committed may still stand in the log beside the file: it goes into the file, if the file can be opened.
        try? Connection(path: path, mode: .readWrite).checkpointAndTruncate()
        // A log that was left would be taken for the new file's, so it goes first.
        for suffix in sideFiles + [""] where DataFile.exists(path + suffix) {
            try DataFile.move(path + suffix, to: earlier + suffix)
        }
    }
}
