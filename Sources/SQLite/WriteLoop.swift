/// What the writer's thread does: take what waits, run it in one transaction, commit, tell the callers, tidy up.
struct WriteLoop {
    let connection: Connection
    let queue: JobQueue<WriteJob>
    let limits: Writer.Limits

    func run() {
        var pagesAtLastCheckpoint = 0
        while let job = queue.wait() {
            runBatch(startingWith: job)
            // After the callers have been told, so that none of them waits for it. A long read can leave pages behind:
            // then it is tried again only when as many pages have come on top.
            let pages = connection.pagesInLog
            if pages < pagesAtLastCheckpoint { pagesAtLastCheckpoint = 0 }
            if pages >= pagesAtLastCheckpoint + limits.checkpointPages {
                _ = try? connection.checkpoint()
                pagesAtLastCheckpoint = pages
            }
        }
        // A reader that is still busy leaves the log as it is, and the next opening reads it.
        _ = try? connection.checkpointAndTruncate()
    }

    /// Runs one transaction: the given job, and whatever has arrived before its commit, up to the limits.
    private func runBatch(startingWith first: WriteJob) {
        do {
            var batch = try WriteBatch(connection)
            batch.run(first)
            while batch.hasRoom(limits), let job = queue.poll() { batch.run(job) }
            batch.end()
        } catch {
            first.refuse(error)
        }
    }
}
