import Synchronization

/// Connections that only read, each on a thread of its own, so that a slow query keeps no task of the process waiting but its own.
///
/// ```swift
/// let subjects = try await readers.read { connection in
///     try connection.query("SELECT subject FROM tickets") { row in try row.text(0) }
/// }
/// ```
///
/// Each call sees one state of the file from its first statement to its last. Readers never checkpoint.
package final class ReaderPool: Sendable {
    private let queue: JobQueue<@Sendable (Connection) -> Void>
    private let threads = ThreadGroup()

    /// Opens so many connections to a file that exists; at most `waiting` calls wait for one of them.
    package init(
        path: String, count: Int = 4, configuration: Configuration = Configuration(cacheSize: 8 * 1024),
        waiting: Int = 10_000
    ) throws(DatabaseError) {
        queue = JobQueue(limit: waiting)
        for _ in 0..<max(count, 1) {
            do {
                try start(Connection(path: path, mode: .readOnly, configuration: configuration))
            } catch {
                queue.close()
                throw error
            }
        }
    }

    deinit { queue.close() }

    /// How many callers wait and have not been begun, for metrics.
    package var waitingCount: Int { queue.count }

    /// Runs `body` on a reader's thread; `DatabaseError.overloaded` where too many wait already.
    package func read<R: Sendable>(_ body: @escaping @Sendable (Connection) throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { continuation in
            let refusal = queue.add { connection in
                continuation.resume(with: Result { try connection.snapshot { try body(connection) } })
            }
            if let refusal { continuation.resume(throwing: refusal) }
        }
    }

    /// Finishes what waits and closes the connections; later calls get `DatabaseError.closed`.
    package func close() async {
        queue.close()
        await threads.waitForAll()
    }

    private func start(_ connection: sending Connection) {
        let handover = Handover(connection)
        threads.start(name: "belay-reader") { [queue] in
            handover.withConnection { connection in
                while let job = queue.wait() { job(connection) }
            }
        }
    }
}
