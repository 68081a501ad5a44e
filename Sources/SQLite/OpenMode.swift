import CSQLite

/// What a connection may do with its file.
package enum OpenMode: Sendable {
    /// Reads and writes; makes the file, for its owner's eyes only (mode 0600), where there is none.
    case readWriteCreate
    /// Reads and writes a file that exists.
    case readWrite
    /// Only reads, and never checkpoints.
    case readOnly

    var flags: Int32 {
        switch self {
        case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .readWrite: SQLITE_OPEN_READWRITE
        case .readOnly: SQLITE_OPEN_READONLY
        }
    }
}
