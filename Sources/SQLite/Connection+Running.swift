/// These and what they call are inlinable: a caller in another module otherwise looks up the types of its values, and how
/// each is bound, at run time and anew for every statement.
extension Connection {
    /// Runs a statement to its end and returns how many rows an INSERT, UPDATE or DELETE changed.
    @discardableResult
    @inlinable
    package func run<each B: Bindable>(_ sql: SQL, _ values: repeat each B) throws(DatabaseError) -> Int {
        try prepare(sql).run(repeat each values)
    }

    /// Returns what `row` makes of each row, in the order of the rows.
    @inlinable
    package func query<T, each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> [T] {
        try prepare(sql).query(repeat each values, row: row)
    }

    /// Returns what `row` makes of the first row, nil where there is none; a change with RETURNING is still done whole.
    @inlinable
    package func first<T, each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> T? {
        try prepare(sql).first(repeat each values, row: row)
    }

    /// Hands over each row without keeping any; an error that `row` throws ends it and is passed on.
    @inlinable
    package func forEach<each B: Bindable>(
        _ sql: SQL, _ values: repeat each B, row: (borrowing Row) throws -> Void
    ) throws {
        try prepare(sql).forEach(repeat each values, row: row)
    }
}
