import CSQLite

extension Connection {
    /// Whether a transaction is open.
    package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    /// Runs `body` in a transaction that takes the write lock at once; undone whole where `body` throws or the commit fails.
    @discardableResult
    package func transaction<R>(_ body: () throws -> R) throws -> R {
        try run("BEGIN IMMEDIATE")
        return try finishTransaction(body)
    }

    /// Runs `body` on one state of the file, whatever is committed meanwhile.
    package func snapshot<R>(_ body: () throws -> R) throws -> R {
        try run("BEGIN")
        return try finishTransaction(body)
    }

    /// Runs `body` inside the open transaction (or one of its own); only what `body` did is undone where it throws.
    @discardableResult
    package func savepoint<R>(_ body: () throws -> R) throws -> R {
        try run("SAVEPOINT inner_work")
        do {
            let result = try body()
            guard isInTransaction else { throw DatabaseError.transactionLost }
            try run("RELEASE inner_work")
            return result
        } catch {
            undoSavepoint()
            throw error
        }
    }

    /// Undoes the innermost savepoint; where that fails the transaction as a whole.
    func undoSavepoint() {
        guard isInTransaction else { return }
        do {
            try run("ROLLBACK TO inner_work")
            try run("RELEASE inner_work")
        } catch {
            rollBack()
        }
    }

    /// Undoes the transaction where there still is one; SQLite has undone it itself after a full disk and the like.
    func rollBack() {
        guard isInTransaction else { return }
        // A failure leaves the transaction open, which the next BEGIN reports.
        _ = try? run("ROLLBACK")
    }

    /// Whether a reference that is only checked at the commit points at nothing so far.
    var hasDanglingReferences: Bool {
        var current: Int32 = 0
        var highest: Int32 = 0
        let code = unsafe sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return code == SQLITE_OK && current != 0
    }

    private func finishTransaction<R>(_ body: () throws -> R) throws -> R {
        do {
            let result = try body()
            guard isInTransaction else { throw DatabaseError.transactionLost }
            try run("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }
}
