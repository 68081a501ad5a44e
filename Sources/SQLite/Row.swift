import CSQLite

/// The row a statement stands on; read inside the closure that gets it. Columns count from 0.
///
/// Each read checks the stored type and throws `DatabaseError.unreadable`, naming the column, where it is another one.
@usableFromInline
package struct Row: ~Copyable {
    let statement: Statement

    /// How many columns the row has.
    package var count: Int { unsafe Int(sqlite3_data_count(statement.handle)) }

    /// Whether the column holds NULL (a column that does not exist counts as NULL here).
    package func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

    /// A whole number.
    package func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        guard type(column) == SQLITE_INTEGER else { throw mismatch(column, "a whole number") }
        return unsafe sqlite3_column_int64(statement.handle, Int32(truncatingIfNeeded: column))
    }

    /// A whole number.
    package func int(_ column: Int) throws(DatabaseError) -> Int { Int(try int64(column)) }

    /// A whole number that is 0 or 1.
    package func bool(_ column: Int) throws(DatabaseError) -> Bool {
        switch try int64(column) {
        case 0: return false
        case 1: return true
        default: throw unreadable(column, "it should be 0 or 1")
        }
    }

    /// A number; a whole one is converted.
    package func real(_ column: Int) throws(DatabaseError) -> Double {
        let type = type(column)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(column, "a number") }
        return unsafe sqlite3_column_double(statement.handle, Int32(truncatingIfNeeded: column))
    }

    /// A text, which must be valid UTF-8.
    package func text(_ column: Int) throws(DatabaseError) -> String {
        guard type(column) == SQLITE_TEXT else { throw mismatch(column, "a text") }
        let index = Int32(truncatingIfNeeded: column)
        guard let start = unsafe sqlite3_column_text(statement.handle, index) else {
            throw unsafe DatabaseError.last(sqlite3_db_handle(statement.handle), sql: statement.sql)
        }
        let bytes = unsafe UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement.handle, index)))
        guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
            throw unreadable(column, "its text is not valid UTF-8")
        }
        return text
    }

    /// Bytes.
    package func blob(_ column: Int) throws(DatabaseError) -> [UInt8] {
        guard type(column) == SQLITE_BLOB else { throw mismatch(column, "a blob") }
        let index = Int32(truncatingIfNeeded: column)
        let start = unsafe sqlite3_column_blob(statement.handle, index)
        let count = unsafe Int(sqlite3_column_bytes(statement.handle, index))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    /// Whatever the column holds.
    package func value(_ column: Int) throws(DatabaseError) -> Value {
        switch type(column) {
        case SQLITE_INTEGER: .integer(try int64(column))
        case SQLITE_FLOAT: .real(try real(column))
        case SQLITE_TEXT: .text(try text(column))
        case SQLITE_BLOB: .blob(try blob(column))
        default: try absent(column, .null)
        }
    }

    /// An error that names the column, for a reader that finds a well-typed value meaningless; the reason names no value.
    package func unreadable(_ column: Int, _ reason: String) -> DatabaseError {
        let name = unsafe sqlite3_column_name(statement.handle, Int32(truncatingIfNeeded: column))
        return .unreadable(
            column: unsafe name.map { unsafe String(cString: $0) } ?? "#\(column)", reason: reason, sql: statement.sql)
    }

    func type(_ column: Int) -> Int32 {
        unsafe sqlite3_column_type(statement.handle, Int32(truncatingIfNeeded: column))
    }

    /// SQLite calls a column that does not exist NULL too, which would hide a wrong index behind an optional.
    func absent<T>(_ column: Int, _ nothing: T) throws(DatabaseError) -> T {
        guard column >= 0 && column < count else { throw mismatch(column, "a column") }
        return nothing
    }

    private func mismatch(_ column: Int, _ expected: String) -> DatabaseError {
        guard column >= 0 && column < count else {
            return unreadable(column, "the row has only \(count) columns, counted from 0")
        }
        let found =
            switch type(column) {
            case SQLITE_INTEGER: "a whole number"
            case SQLITE_FLOAT: "a floating-point number"
            case SQLITE_TEXT: "a text"
            case SQLITE_BLOB: "a blob"
            default: "NULL"
            }
        return unreadable(column, "\(expected) was expected but it holds \(found)")
    }
}
