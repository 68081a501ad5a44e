import CSQLite

/// A result code of SQLite, extended where there is one (<https://sqlite.org/rescode.html>).
@usableFromInline
package struct ResultCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The number that SQLite returned; its lowest eight bits are the primary code.
    @usableFromInline package let rawValue: Int32

    /// A code by its number.
    @usableFromInline
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// The family the code belongs to: what is left when the extension is dropped.
    package var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

    /// Another connection holds the lock.
    package static let busy = ResultCode(rawValue: SQLITE_BUSY)
    /// A constraint refused the change; see the extended codes for which.
    package static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
    /// The file's content is damaged.
    package static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
    /// The disk, or the file's limit of pages, is full.
    package static let full = ResultCode(rawValue: SQLITE_FULL)
    /// The operating system failed to read or write.
    package static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
    /// The file cannot be opened.
    package static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
    /// The file is not an SQLite database.
    package static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)
    /// The file, its directory or the connection is read-only.
    package static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
    /// The library was used in a way it does not support: a programming error.
    package static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
    /// Any error without a code of its own: wrong SQL, most of the time.
    package static let error = ResultCode(rawValue: SQLITE_ERROR)

    static let unique = ResultCode(rawValue: SQLITE_CONSTRAINT | (8 << 8))
    static let primaryKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (6 << 8))
    static let rowID = ResultCode(rawValue: SQLITE_CONSTRAINT | (10 << 8))
    static let foreignKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (3 << 8))
    static let check = ResultCode(rawValue: SQLITE_CONSTRAINT | (1 << 8))
    static let notNull = ResultCode(rawValue: SQLITE_CONSTRAINT | (5 << 8))
    static let dataType = ResultCode(rawValue: SQLITE_CONSTRAINT | (12 << 8))
    static let trigger = ResultCode(rawValue: SQLITE_CONSTRAINT | (7 << 8))

    @usableFromInline
    package var description: String {
        let text = unsafe sqlite3_errstr(rawValue).map { unsafe String(cString: $0) } ?? "unknown"
        return "\(text) (\(rawValue))"
    }
}
