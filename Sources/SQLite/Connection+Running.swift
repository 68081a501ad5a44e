extension Connection {
    /// Runs a statement to its end and returns how many rows an INSERT, UPDATE or DELETE changed.
    @discardableResult
    package func run<each B: Bindable>(_ sql: SQL, _ values: repeat each B) throws(DatabaseError) -> Int {
        try prepare(sql).run(repeat each values)
    }

    /// Returns what `row` makes of each row, in the order of the rows.
    package func query<T, each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> [T] {
        try prepare(sql).query(repeat each values, row: row)
    }

    /// Returns what `row` makes of the first row, nil where there is none; a change with RETURNING is still done whole.
    package func first<T, each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> T? {
        try prepare(sql).first(repeat each values, row: row)
    }

    /// Hands over each row without keeping any; an error that `row` throws ends it and is passed on.
    package func forEach<each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> Void
    ) throws {
        try prepare(sql).forEach(repeat each values, row: row)
    }
}
