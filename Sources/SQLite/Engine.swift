import CSQLite

/// Settings of the library as a whole, which must precede its first use.
enum Engine {
    /// True once the library is set up; a Swift `static let`, and so done once whatever the number of threads.
    static let isReady: Bool = {
        // Savepoints keep the pages they may have to restore; beyond 64 KiB they would go through a file, page by page.
        _ = belay_sqlite3_config_int(SQLITE_CONFIG_STMTJRNL_SPILL, 16 << 20)
        // Memory statistics take a lock on every allocation, shared by all connections, and nobody reads them.
        _ = belay_sqlite3_config_int(SQLITE_CONFIG_MEMSTATUS, 0)
        return sqlite3_initialize() == SQLITE_OK
    }()
}
