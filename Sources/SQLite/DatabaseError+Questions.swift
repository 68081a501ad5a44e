extension DatabaseError {
    /// SQLite's extended code, nil where the error is not SQLite's own.
    package var code: ResultCode? {
        guard case .engine(let code, _, _) = self else { return nil }
        return code
    }

    /// The statement it happened in, without the values bound to it; nil where there was none.
    package var sql: String? {
        switch self {
        case .engine(_, _, let sql): sql
        case .wrongNumberOfValues(_, _, let sql), .unusableValue(_, _, let sql), .unreadable(_, _, let sql),
            .notOneStatement(let sql):
            sql
        default: nil
        }
    }

    /// Whether a constraint of this kind refused the change.
    package func isConstraint(_ kind: ConstraintKind) -> Bool { constraint == kind }

    /// The kind of constraint that refused the change, nil where none did.
    package var constraint: ConstraintKind? { code.flatMap { ConstraintKind($0) } }

    /// Whether the disk (or the file's limit of pages) is full.
    package var isFull: Bool { code?.primary == .full }

    /// Whether the file's content is damaged.
    package var isCorrupt: Bool { code?.primary == .corrupt }

    /// Whether the file is no SQLite database at all.
    package var isNotADatabase: Bool {
        if case .notADatabase = self { return true }
        return code?.primary == .notADatabase
    }

    /// Whether the same may go well a little later without anybody mending anything.
    package var isTemporary: Bool {
        switch self {
        case .overloaded, .closed: true
        default: isBusy
        }
    }

    /// Whether another connection held the lock for longer than the busy time-out.
    package var isBusy: Bool { code?.primary == .busy }
}
