/// The callers that share one transaction.
///
/// A savepoint for each caller would make them independent, but it costs more than the work itself: the full-text index writes
/// out what it has gathered at every savepoint, and each page that is touched gets copied. So callers run without one, and:
///
/// - a caller that fails before it has changed anything, as nearly all do, needs nothing undone;
/// - when one fails after a change, the transaction is rolled back, the callers before it are run again, and from there on each
///   caller has a savepoint.
struct WriteBatch {
    private let connection: Connection
    private var done: [(job: WriteJob, settle: WriteJob.Settlement)] = []
    private let changesBefore: Int
    /// Whether each caller gets a savepoint, since one has failed after a change.
    private var isCareful = false
    /// Why the whole transaction is gone, nil while it is not.
    private var loss: (any Error)?

    /// Begins the transaction.
    init(_ connection: Connection) throws(DatabaseError) {
        try connection.run("BEGIN IMMEDIATE")
        self.connection = connection
        changesBefore = connection.totalChanges
    }

    /// Whether another caller may join.
    func hasRoom(_ limits: Writer.Limits) -> Bool {
        loss == nil && done.count < limits.jobs && connection.totalChanges - changesBefore < limits.rows
    }

    /// Does one caller's work; a caller whose work fails is told at once.
    mutating func run(_ job: WriteJob) {
        if isCareful { runWithSavepoint(job) } else { runFreely(job) }
    }

    /// Commits and tells the callers.
    mutating func end() {
        // Where every caller failed there is nothing to keep: a commit would write out the pages that were put back.
        if loss == nil, !done.isEmpty {
            do { try connection.run("COMMIT") } catch { loss = error }
        }
        connection.rollBack()
        for (_, settle) in done { settle(loss) }
    }

    private mutating func runFreely(_ job: WriteJob) {
        let mark = connection.changeMark
        let (error, settle) = job.perform(connection)
        guard connection.isInTransaction else { return lose(job, settle, error) }
        guard let failure = error ?? danglingReference else { return done.append((job, settle)) }
        settle(failure)
        if connection.changeMark != mark { startAgain() }
    }

    /// Undoes everything, and runs those again that were not at fault.
    private mutating func startAgain() {
        connection.rollBack()
        isCareful = true
        let jobs = done.map(\.job)
        done = []
        do {
            try connection.run("BEGIN IMMEDIATE")
            for job in jobs {
                if let loss { job.refuse(loss) } else { runWithSavepoint(job) }
            }
        } catch {
            loss = error
            for job in jobs { job.refuse(error) }
        }
    }

    private mutating func runWithSavepoint(_ job: WriteJob) {
        do { try connection.run("SAVEPOINT inner_work") } catch { return job.refuse(error) }
        let (error, settle) = job.perform(connection)
        guard connection.isInTransaction else { return lose(job, settle, error) }
        if let failure = error ?? danglingReference {
            connection.undoSavepoint()
            if !connection.isInTransaction { loss = failure }
            return settle(failure)
        }
        do { try connection.run("RELEASE inner_work") } catch { loss = error }
        done.append((job, settle))
    }

    /// After a full disk and the like SQLite undoes everything, whatever the caller made of the error.
    private mutating func lose(_ job: WriteJob, _ settle: @escaping WriteJob.Settlement, _ error: (any Error)?) {
        loss = error ?? DatabaseError.transactionLost
        done.append((job, settle))
    }

    /// A reference that is only checked at the commit would fail it for all callers, so it is looked for after each.
    private var danglingReference: DatabaseError? {
        guard connection.hasDanglingReferences else { return nil }
        return .engine(.foreignKey, message: "FOREIGN KEY constraint failed", sql: nil)
    }
}
