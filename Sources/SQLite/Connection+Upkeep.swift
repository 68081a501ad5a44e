import CSQLite
import Glibc

extension Connection {
    /// Problems found in the file's structure, empty where it is sound; `thorough` also compares every index with its table.
    package func integrityProblems(thorough: Bool = false) throws(DatabaseError) -> [String] {
        let rows = try values(thorough ? "PRAGMA integrity_check" : "PRAGMA quick_check")
        if rows == [[.text("ok")]] { return [] }
        return rows.map { if case .text(let finding)? = $0.first { finding } else { "unknown" } }
    }

    /// Moves what is in the write-ahead log into the file as far as no reader is in the way, without waiting for any.
    package func checkpoint() throws(DatabaseError) { try checkpoint(SQLITE_CHECKPOINT_PASSIVE) }

    /// Moves everything in the write-ahead log into the file and empties the log; waits for readers up to the busy time-out.
    package func checkpointAndTruncate() throws(DatabaseError) { try checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }

    private func checkpoint(_ kind: Int32) throws(DatabaseError) {
        guard unsafe sqlite3_wal_checkpoint_v2(handle, nil, kind, nil, nil) == SQLITE_OK else {
            throw unsafe DatabaseError.last(handle, sql: nil)
        }
    }

    /// Copies the file as it is at this moment to a path where nothing is yet; the copy appears there whole or not at all.
    ///
    /// On a reader's connection the writer goes on meanwhile; the copy has the state from the beginning.
    package func backUp(to destination: String) throws(DatabaseError) {
        guard unsafe access(destination, F_OK) != 0 else { throw .fileExists(path: destination) }
        let partial = destination + ".partial"
        unsafe unlink(partial)
        do {
            try copyPages(to: partial)
        } catch {
            unsafe unlink(partial)
            throw error
        }
        // Unlike rename(2), link(2) does not replace a file that has appeared meanwhile.
        let linked = unsafe link(partial, destination) == 0
        unsafe unlink(partial)
        guard linked else { throw .fileExists(path: destination) }
        DataFile.synchronizeDirectory(of: destination)
    }

    private func copyPages(to path: String) throws(DatabaseError) {
        let target = unsafe try Self.open(path: path, mode: .readWriteCreate)
        defer { unsafe sqlite3_close_v2(target) }
        guard let backup = unsafe sqlite3_backup_init(target, "main", handle, "main") else {
            throw unsafe DatabaseError.last(target, sql: nil)
        }
        let stepped = unsafe sqlite3_backup_step(backup, -1)
        let finished = unsafe sqlite3_backup_finish(backup)
        guard stepped == SQLITE_DONE, finished == SQLITE_OK,
            // One file, without a log beside it: it may be read from where nothing can be written.
            unsafe sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK
        else { throw unsafe DatabaseError.last(target, sql: nil) }
    }
}
