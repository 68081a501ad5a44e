package import SQLite

/// Why the store could not do something.
package enum StoreError: Error, CustomStringConvertible {
    /// SQLite, the file or its lock said no.
    case database(DatabaseError)
    /// A stored value is not what this Belay writes.
    case unreadable(table: String, column: String, why: String)
    /// Somebody changed the record since it was read.
    case conflict(String)
    /// Anything else, in words.
    case other(String)

    /// An error of the room below as one of these; nil where it is none of either.
    package init?(wrapping error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self = .database(error)
        default: return nil
        }
    }

    /// Whether the same may go well a little later: too much waits, or the server is stopping.
    package var isTemporary: Bool { if case .database(let error) = self { error.isTemporary } else { false } }

    /// Whether there is no room left on the disk: what was asked was not done, and can be done when there is.
    package var isFull: Bool { if case .database(let error) = self { error.isFull } else { false } }

    package var description: String {
        switch self {
        case .database(let error): String(describing: error)
        case .unreadable(let table, let column, let why):
            "The data file holds something unexpected in \(table).\(column): \(why). "
                + "Run “belay audit verify”, and restore a backup if the file was edited by hand."
        case .conflict(let what): "\(what) was changed by somebody else meanwhile; read it again and repeat the change."
        case .other(let text): text
        }
    }
}
