import SQLite

/// Reads one unchanging state of the data; only valid inside the closure that it was handed to.
package class StoreReader {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }
}
