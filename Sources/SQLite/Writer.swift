/// The one connection that writes, on a thread of its own, with group commit: the work of all callers that wait at the same time
/// shares one transaction, and so one flush to the disk.
///
/// ```swift
/// let number = try await writer.write { connection in
///     try connection.run("INSERT INTO tickets (subject) VALUES (?)", subject)
///     return connection.lastInsertRowID
/// }
/// ```
///
/// Each caller's work stands alone: where it throws, only its own changes are undone. To that end the work of others in the same
/// commit may be run again: it must have no effect but on the connection (`afterCommit` is for others), and take what it returns
/// from there. A caller goes on when its work is durable
/// (`synchronous=FULL`); when the commit fails, all callers in it get the error and nothing of theirs is kept.
package final class Writer: Sendable {
    /// How much goes into one commit, and how much may wait.
    package struct Limits: Sendable {
        /// Most callers in one transaction.
        package var jobs: Int
        /// Changed rows after which a transaction takes no further callers, so that the first need not wait long.
        package var rows: Int
        /// Pages in the write-ahead log after which they are moved into the file.
        package var checkpointPages: Int
        /// Most callers waiting; a further one gets `DatabaseError.overloaded`.
        package var waiting: Int

        /// The limits; those that are not given suit a server.
        package init(jobs: Int = 256, rows: Int = 4000, checkpointPages: Int = 4000, waiting: Int = 100_000) {
            self.jobs = jobs
            self.rows = rows
            self.checkpointPages = checkpointPages
            self.waiting = waiting
        }
    }

    private let queue: JobQueue<WriteJob>
    private let threads = ThreadGroup()

    /// Takes over a connection, which must be one that writes and the only one of its file that does.
    package init(_ connection: sending Connection, limits: Limits = Limits()) {
        let queue = JobQueue<WriteJob>(limit: limits.waiting)
        self.queue = queue
        let handover = Handover(connection)
        threads.start(name: "belay-writer") {
            handover.withConnection { WriteLoop(connection: $0, queue: queue, limits: limits).run() }
        }
    }

    deinit { queue.close() }

    /// How many callers wait and have not been begun, for metrics.
    package var waitingCount: Int { queue.count }

    /// Runs `body` on the writer's thread in a transaction and returns once the result is durable.
    ///
    /// `afterCommit` runs on the writer's thread between the commit and the caller's return, in the order of the commits; it is
    /// for short work such as publishing an event. A cancelled task's work is still done.
    @discardableResult
    package func write<R: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> R, afterCommit: (@Sendable (R) -> Void)? = nil
    ) async throws -> R {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriteJob(body, afterCommit: afterCommit, continuation: continuation)
            if let refusal = queue.add(job) { continuation.resume(throwing: refusal) }
        }
    }

    /// Finishes what waits, moves the write-ahead log into the file and closes it; later calls get `DatabaseError.closed`.
    package func close() async {
        queue.close()
        await threads.waitForAll()
    }
}
