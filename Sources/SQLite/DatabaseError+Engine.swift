import CSQLite

extension DatabaseError {
    /// The error that this connection reports for its last call.
    static func last(_ database: OpaquePointer?, sql: String?) -> DatabaseError {
        let code = unsafe ResultCode(rawValue: sqlite3_extended_errcode(database))
        let message = unsafe sqlite3_errmsg(database).map { unsafe String(cString: $0) } ?? "unknown error"
        return .engine(code, message: withoutSearchText(message), sql: sql)
    }

    /// The full-text index quotes what it was asked for in its messages, and that may be personal data.
    private static func withoutSearchText(_ message: String) -> String {
        message.hasPrefix("fts5: ") ? "fts5: the search text is not a valid query" : message
    }
}
