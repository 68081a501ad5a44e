import CSQLite

/// A connection to a data file, used by one thread or task at a time.
///
/// ```swift
/// let connection = try Connection(path: "belay.db")
/// try connection.run("INSERT INTO notes (id, text) VALUES (?, ?)", 1, "Called back")
/// let texts = try connection.query("SELECT text FROM notes WHERE id > ?", 0) { row in try row.text(0) }
/// ```
///
/// Of all connections to a file only one may write or checkpoint: SQLite before 3.51.3 can damage a file in WAL mode when
/// two do so at the same instant. `Writer` owns that one; `ReaderPool` has the others.
@safe @usableFromInline package final class Connection {
    let handle: OpaquePointer
    /// Where the file is, as given.
    package let path: String
    /// What the connection may do.
    package let mode: OpenMode
    private var cache = StatementCache()
    private let changeLog = ChangeLog()
    /// Pages in the write-ahead log after the last commit, filled in by SQLite's hook.
    private let walPages: UnsafeMutablePointer<Int32>

    /// Opens a file and sets the connection up; says which of the usual mistakes it was where that fails.
    package init(
        path: String, mode: OpenMode = .readWriteCreate, configuration: Configuration = Configuration()
    ) throws(DatabaseError) {
        self.path = path
        self.mode = mode
        unsafe handle = try Self.open(path: path, mode: mode)
        unsafe walPages = .allocate(capacity: 1)
        unsafe walPages.initialize(to: 0)
        try configure(configuration)
    }

    deinit {
        cache.removeAll()
        // Only marks the connection for closing while a statement of it is still held somewhere.
        unsafe sqlite3_close_v2(handle)
        unsafe walPages.deallocate()
    }

    /// The statement of this text, from the cache where it is there and not in use.
    @usableFromInline
    package func prepare(_ sql: SQL) throws(DatabaseError) -> Statement {
        let cached = cache.find(sql)
        if let cached, !cached.isRunning { return cached }
        let statement = try compile(sql.description, isPersistent: cached == nil)
        if cached == nil { cache.keep(statement, for: sql) }
        return statement
    }

    /// Runs a script of any number of statements without values; what came before an error stays unless in a transaction.
    package func execute(_ script: String) throws(DatabaseError) {
        var rest = Substring(script)
        while true {
            let (next, length) = try compileFirst(of: String(rest), isPersistent: false)
            guard let next else { return }
            try next.start()
            defer { next.finish() }
            _ = try next.runBound()
            rest = Substring(rest.utf8.dropFirst(length))
        }
    }

    /// The row identifier of the last INSERT on this connection.
    package var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// How many rows the last INSERT, UPDATE or DELETE changed, not counting triggers and cascades.
    package var changes: Int { unsafe Int(sqlite3_changes64(handle)) }

    /// How many rows were changed since the connection was opened, triggers and cascades included.
    package var totalChanges: Int { unsafe Int(sqlite3_total_changes64(handle)) }

    /// The same at two moments where nothing was changed between them.
    var changeMark: Int { totalChanges + changeLog.uncountedChanges }

    /// How many statements the cache holds.
    package var cachedStatementCount: Int { cache.count }

    /// Pages in the write-ahead log after this connection's last commit.
    var pagesInLog: Int { unsafe Int(walPages.pointee) }

    /// Counts the log's pages from now on. SQLite's own automatic checkpoint uses the same hook and so is off.
    func countPagesInLog() {
        unsafe sqlite3_wal_hook(
            handle,
            { context, _, _, pages in
                unsafe context?.assumingMemoryBound(to: Int32.self).pointee = pages
                return SQLITE_OK
            }, walPages)
    }

    private func compile(_ sql: String, isPersistent: Bool) throws(DatabaseError) -> Statement {
        let (statement, length) = try compileFirst(of: sql, isPersistent: isPersistent)
        guard let statement else { throw .notOneStatement(sql: sql) }
        if length < sql.utf8.count {
            let rest = String(Substring(sql.utf8.dropFirst(length)))
            guard try compileFirst(of: rest, isPersistent: false).0 == nil else { throw .notOneStatement(sql: sql) }
        }
        return statement
    }

    /// Prepares the first statement of a text; nil where there is none, and how many bytes it took.
    private func compileFirst(of sql: String, isPersistent: Bool) throws(DatabaseError) -> (Statement?, Int) {
        var statement: OpaquePointer?
        var length = 0
        let flags = isPersistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let code = unsafe sql.withCString { start in
            var tail: UnsafePointer<CChar>?
            let code = unsafe sqlite3_prepare_v3(handle, start, -1, flags, &statement, &tail)
            if let tail = unsafe tail { length = unsafe tail - start }
            return code
        }
        guard code == SQLITE_OK else { throw unsafe DatabaseError.last(handle, sql: sql) }
        guard let statement = unsafe statement else { return (nil, length) }
        let text = String(decoding: sql.utf8.prefix(length), as: UTF8.self)
        return unsafe (Statement(handle: statement, sql: text, changeLog: changeLog), length)
    }
}
