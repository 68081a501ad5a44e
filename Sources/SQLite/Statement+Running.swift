import CSQLite

extension Statement {
    /// Runs to the end and returns how many rows an INSERT, UPDATE or DELETE changed (for others the number means nothing).
    @discardableResult
    @inlinable
    package func run<each B: Bindable>(_ values: repeat each B) throws(DatabaseError) -> Int {
        try start()
        defer { finish() }
        try bindAll(repeat each values)
        return try runBound()
    }

    /// Returns what `row` makes of each row, in the order of the rows; an error that `row` throws is passed on.
    @inlinable
    package func query<T, each B: Bindable>(
        _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> [T] {
        try start()
        defer { finish() }
        try bindAll(repeat each values)
        return try queryBound(row: row)
    }

    /// Returns what `row` makes of the first row, nil where there is none; a change with RETURNING is still done whole.
    @inlinable
    package func first<T, each B: Bindable>(
        _ values: repeat each B, row: (borrowing Row) throws -> T
    ) throws -> T? {
        try start()
        defer { finish() }
        try bindAll(repeat each values)
        return try firstBound(row: row)
    }

    /// Hands over each row without keeping any; an error that `row` throws ends it and is passed on.
    @inlinable
    package func forEach<each B: Bindable>(
        _ values: repeat each B, row: (borrowing Row) throws -> Void
    ) throws {
        try start()
        defer { finish() }
        try bindAll(repeat each values)
        try forEachBound(row: row)
    }

    @inlinable
    func bindAll<each B: Bindable>(_ values: repeat each B) throws(DatabaseError) {
        var index: Int32 = 0
        for value in repeat each values {
            index += 1
            try value.bind(to: self, at: index)
        }
        try checkCount(index)
    }

    func bindAll(_ values: [Value]) throws(DatabaseError) {
        var index: Int32 = 0
        for value in values {
            index += 1
            try value.bind(to: self, at: index)
        }
        try checkCount(index)
    }

    @usableFromInline
    func runBound() throws(DatabaseError) -> Int {
        while try step() {}
        return unsafe Int(sqlite3_changes64(sqlite3_db_handle(handle)))
    }

    // From here on nothing depends on the types of the values bound, so that callers need not see it (and Swift 6.3.1 crashes
    // where it makes a `Row` in somebody else's module).

    @usableFromInline
    func queryBound<T>(row: (borrowing Row) throws -> T) throws -> [T] {
        var results: [T] = []
        while try step() { results.append(try row(Row(statement: self))) }
        return results
    }

    @usableFromInline
    func firstBound<T>(row: (borrowing Row) throws -> T) throws -> T? {
        guard try step() else { return nil }
        let result = try row(Row(statement: self))
        if !isReadOnly { while try step() {} }
        return result
    }

    @usableFromInline
    func forEachBound(row: (borrowing Row) throws -> Void) throws {
        while try step() { try row(Row(statement: self)) }
    }
}
