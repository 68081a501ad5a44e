import CSQLite
import Glibc

extension Connection {
    static func open(path: String, mode: OpenMode) throws(DatabaseError) -> OpaquePointer {
        guard Engine.isReady else {
            throw .engine(.error, message: "the SQLite library could not be initialized", sql: nil)
        }
        if case .readWriteCreate = mode { DataFile.create(at: path) }
        try DataFile.check(path, mode: mode)
        var handle: OpaquePointer?
        // Neither an address such as "file:…" nor ":memory:" is meant by a path, and only a path without these starts so.
        let plain = path.hasPrefix("/") ? path : "./" + path
        let flags = mode.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE
        let code = unsafe sqlite3_open_v2(plain, &handle, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe handle else {
            let error = unsafe DatabaseError.last(handle, sql: nil)
            unsafe sqlite3_close_v2(handle)
            throw error
        }
        return unsafe opened
    }

    /// Sets the connection up. What would change the file comes after the check that the file is the caller's own.
    func configure(_ configuration: Configuration) throws(DatabaseError) {
        unsafe sqlite3_busy_timeout(handle, configuration.busyTimeout)
        setFlag(SQLITE_DBCONFIG_DEFENSIVE, true)
        setFlag(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
        setFlag(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
        setFlag(SQLITE_DBCONFIG_ENABLE_FKEY, true)
        // A text in double quotes is a name, never a value.
        setFlag(SQLITE_DBCONFIG_DQS_DDL, false)
        setFlag(SQLITE_DBCONFIG_DQS_DML, false)
        if case .readOnly = mode { setFlag(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) }
        try checkIdentity(configuration.applicationID)
        try execute("PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(configuration.cacheSize)")
        if case .readOnly = mode {
            try execute("PRAGMA query_only = ON")
            return
        }
        guard try values("PRAGMA journal_mode = WAL") == [[.text("wal")]] else {
            throw .engine(.cannotOpen, message: "the file's directory does not support write-ahead logging", sql: nil)
        }
        // Debian builds SQLite to overwrite what is deleted; FAST does so where it costs no extra writing.
        try execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST")
        countPagesInLog()
    }

    /// The `application_id` in the file's header; 0 where none was set.
    package func applicationID() throws(DatabaseError) -> Int32 {
        Int32(truncatingIfNeeded: try number("PRAGMA application_id"))
    }

    /// Whether the file has just been made: it has neither tables nor anything else.
    func isEmpty() throws(DatabaseError) -> Bool { try number("SELECT count(*) FROM sqlite_schema") == 0 }

    private func number(_ sql: SQL) throws(DatabaseError) -> Int64 {
        guard case .integer(let number)? = try values(sql).first?.first else { return 0 }
        return number
    }

    private func checkIdentity(_ expected: Int32?) throws(DatabaseError) {
        do throws(DatabaseError) {
            let found = try applicationID()
            guard let expected, found != expected else { return }
            let isNew = try isEmpty()
            guard found == 0, isNew else { throw DatabaseError.foreignFile(path: path, applicationID: found) }
        } catch {
            throw error.isNotADatabase ? .notADatabase(path: path) : error
        }
    }

    private func setFlag(_ option: Int32, _ on: Bool) {
        _ = unsafe belay_sqlite3_db_config_flag(handle, option, on ? 1 : 0)
    }
}
