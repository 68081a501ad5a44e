import CSQLite

/// A prepared statement, run again and again with other values; belongs to one connection and is used where that is used.
@safe @usableFromInline package final class Statement {
    let handle: OpaquePointer
    /// The statement's text, for errors.
    package let sql: String
    let isReadOnly: Bool
    private let parameterCount: Int32
    /// Where its runs are noted, nil for a statement that reads or whose changed rows SQLite counts itself.
    private let changeLog: ChangeLog?
    /// Whether rows are being read: the cache then prepares another one for a caller inside that loop.
    private(set) var isRunning = false

    /// Takes over a statement that was just prepared.
    init(handle: OpaquePointer, sql: String, changeLog: ChangeLog) {
        unsafe self.handle = handle
        self.sql = sql
        isReadOnly = unsafe sqlite3_stmt_readonly(handle) != 0
        self.changeLog = isReadOnly || ChangeLog.isCounted(sql) ? nil : changeLog
        parameterCount = unsafe sqlite3_bind_parameter_count(handle)
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Marks the statement as running; `finish` must follow.
    @usableFromInline
    func start() throws(DatabaseError) {
        guard !isRunning else {
            throw .engine(.misuse, message: "the statement is run again while its rows are being read", sql: sql)
        }
        isRunning = true
        changeLog?.add()
    }

    /// Makes the statement ready for the next run, and forgets its values.
    @usableFromInline
    func finish() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
        isRunning = false
    }

    /// Goes to the next row; false when there is none left.
    func step() throws(DatabaseError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw unsafe DatabaseError.last(sqlite3_db_handle(handle), sql: sql)
        }
    }

    @usableFromInline
    func checkCount(_ given: Int32) throws(DatabaseError) {
        guard given == parameterCount else {
            throw .wrongNumberOfValues(expected: Int(parameterCount), given: Int(given), sql: sql)
        }
    }
}
