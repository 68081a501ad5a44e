/// The same verbs for arguments that are put together at run time, such as those of a filter.
extension Connection {
    /// All columns of all rows as they are, for small results whose columns are not known beforehand.
    package func values(_ sql: SQL, arguments: [Value] = []) throws(DatabaseError) -> [[Value]] {
        let statement = try prepare(sql)
        try statement.start()
        defer { statement.finish() }
        try statement.bindAll(arguments)
        var rows: [[Value]] = []
        while try statement.step() {
            let row = Row(statement: statement)
            var values: [Value] = []
            for column in 0..<row.count { values.append(try row.value(column)) }
            rows.append(values)
        }
        return rows
    }

    /// Runs a statement to its end and returns how many rows an INSERT, UPDATE or DELETE changed.
    @discardableResult
    package func run(_ sql: SQL, arguments: [Value]) throws(DatabaseError) -> Int {
        let statement = try prepare(sql)
        try statement.start()
        defer { statement.finish() }
        try statement.bindAll(arguments)
        return try statement.runBound()
    }

    /// Returns what `row` makes of each row, in the order of the rows.
    package func query<T>(
        _ sql: SQL, arguments: [Value], row: (borrowing Row) throws -> T
    ) throws -> [T] {
        let statement = try prepare(sql)
        try statement.start()
        defer { statement.finish() }
        try statement.bindAll(arguments)
        return try statement.queryBound(row: row)
    }

    /// Returns what `row` makes of the first row, nil where there is none.
    package func first<T>(
        _ sql: SQL, arguments: [Value], row: (borrowing Row) throws -> T
    ) throws -> T? {
        let statement = try prepare(sql)
        try statement.start()
        defer { statement.finish() }
        try statement.bindAll(arguments)
        return try statement.firstBound(row: row)
    }

    /// Hands over each row without keeping any; an error that `row` throws ends it and is passed on.
    package func forEach(_ sql: SQL, arguments: [Value], row: (borrowing Row) throws -> Void) throws {
        let statement = try prepare(sql)
        try statement.start()
        defer { statement.finish() }
        try statement.bindAll(arguments)
        while try statement.step() { try row(Row(statement: statement)) }
    }
}
