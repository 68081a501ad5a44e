import Synchronization

/// How a connection gets to its thread, which then has it alone: the lock is held to the end and never contended.
final class Handover: Sendable {
    private let connection: Mutex<Connection?>

    init(_ connection: sending Connection) { self.connection = Mutex(connection) }

    /// Runs the thread's work and closes the connection after it.
    func withConnection(_ body: (Connection) -> Void) {
        connection.withLock { connection in
            if let connection { body(connection) }
            connection = nil
        }
    }
}
