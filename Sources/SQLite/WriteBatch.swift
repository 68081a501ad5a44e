/// The callers that share one transaction.
///
/// The first of them needs no savepoint: if it throws, nobody else's work is in the transaction yet, and all of it is undone.
struct WriteBatch {
    private let connection: Connection
    private var settlements: [WriteJob.Settlement] = []
    private let rowsBefore: Int
    /// Why the whole transaction is gone, nil while it is not.
    private var loss: (any Error)?

    /// Begins the transaction.
    init(_ connection: Connection) throws(DatabaseError) {
        try connection.run("BEGIN IMMEDIATE")
        self.connection = connection
        rowsBefore = connection.totalChanges
    }

    /// Whether another caller may join.
    func hasRoom(_ limits: Writer.Limits) -> Bool {
        loss == nil && connection.isInTransaction && settlements.count < limits.jobs
            && connection.totalChanges - rowsBefore < limits.rows
    }

    /// Does one caller's work; a caller whose work fails is told at once.
    mutating func run(_ job: WriteJob) {
        let isFirst = settlements.isEmpty
        if !isFirst {
            do { try connection.run("SAVEPOINT inner_work") } catch { return job.refuse(error) }
        }
        let (error, settle) = job.perform(connection)
        if !connection.isInTransaction {
            // After a full disk and the like SQLite undoes everything, whatever the caller made of the error.
            loss = error ?? DatabaseError.transactionLost
            settlements.append(settle)
        } else if let failure = error ?? danglingReference {
            if isFirst { connection.rollBack() } else { connection.undoSavepoint() }
            if !isFirst && !connection.isInTransaction { loss = failure }
            settle(failure)
        } else {
            if !isFirst {
                do { try connection.run("RELEASE inner_work") } catch { loss = error }
            }
            settlements.append(settle)
        }
    }

    /// Commits and tells the callers.
    mutating func end() {
        if loss == nil && connection.isInTransaction {
            do { try connection.run("COMMIT") } catch { loss = error }
        }
        connection.rollBack()
        for settle in settlements { settle(loss) }
    }

    /// A reference that is only checked at the commit would fail it for all callers, so it is looked for after each.
    private var danglingReference: DatabaseError? {
        guard connection.hasDanglingReferences else { return nil }
        return .engine(.foreignKey, message: "FOREIGN KEY constraint failed", sql: nil)
    }
}
