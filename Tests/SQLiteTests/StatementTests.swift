import SQLite
import Testing

@Suite struct StatementTests {
    let directory: TemporaryDirectory
    let connection: Connection

    init() throws {
        directory = try TemporaryDirectory()
        connection = try directory.connection()
    }

    @Test func `every kind of value comes back as it was bound`() throws {
        try connection.execute(
            "CREATE TABLE v (i INTEGER, r REAL, t TEXT, b BLOB, n TEXT, f INTEGER, o INTEGER) STRICT")
        let nothing: String? = nil
        let number: Int? = 7
        try connection.run(
            "INSERT INTO v VALUES (?, ?, ?, ?, ?, ?, ?)", Int64.min, 1.5, "a\0ü", [0, 255] as [UInt8], nothing, true,
            number)
        let numbers = try connection.query("SELECT i, r, f, o FROM v") { row in
            (try row.int64(0), try row.real(1), try row.bool(2), try row.intOrNil(3))
        }
        #expect(try #require(numbers.first) == (.min, 1.5, true, 7))
        let others = try connection.query("SELECT t, b, n FROM v") { row in
            (try row.text(0), try row.blob(1), try row.textOrNil(2))
        }
        #expect(try #require(others.first) == ("a\0ü", [0, 255], nil))
    }

    @Test func `an empty text and an empty blob are not NULL`() throws {
        let result = try connection.first("SELECT ?, ?", "", [] as [UInt8]) { row in
            (try row.text(0), try row.blob(1))
        }
        let (text, blob) = try #require(result)
        #expect(text.isEmpty && blob.isEmpty)
    }

    @Test func `a read of another type names the column`() throws {
        let error = databaseError {
            _ = try connection.first("SELECT 'x' AS subject") { row in try row.int(0) }
        }
        guard case .unreadable(let column, let reason, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(column == "subject")
        #expect(reason == "a whole number was expected but it holds a text")
    }

    @Test func `NULL is refused where a value is expected`() {
        #expect(databaseError { try connection.first("SELECT NULL") { row in try row.text(0) } } != nil)
    }

    @Test func `a column that does not exist is an error even for an optional`() {
        let error = databaseError { try connection.first("SELECT 1") { row in try row.intOrNil(1) } }
        #expect(error?.description.contains("only 1 columns") == true)
    }

    @Test func `text that is not UTF-8 is refused`() {
        let error = databaseError { try connection.first("SELECT CAST(x'FF' AS TEXT)") { row in try row.text(0) } }
        #expect(error?.description.contains("UTF-8") == true)
    }

    @Test func `a bool that is neither 0 nor 1 is refused`() {
        #expect(databaseError { try connection.first("SELECT 2") { row in try row.bool(0) } } != nil)
    }

    enum State: String { case open, solved }

    @Test func `a case is read by its raw value and an unknown one refused`() throws {
        #expect(try connection.first("SELECT 'open'") { row in try row.raw(0, as: State.self) } == .open)
        #expect(try connection.query("SELECT NULL") { row in try row.rawOrNil(0, as: State.self) } == [nil])
        let error = databaseError {
            try connection.first("SELECT ?", "lost") { row in try row.raw(0, as: State.self) }
        }
        #expect(error?.description.contains("lost") == false)
        #expect(error?.description.contains("State") == true)
    }

    @Test(arguments: [0, 1, 3]) func `a wrong number of values is refused`(count: Int) {
        let arguments = [Value](repeating: .text("x"), count: count)
        let error = databaseError { try connection.run("INSERT INTO notes VALUES (?, ?)", arguments: arguments) }
        guard case .wrongNumberOfValues(expected: 2, given: count, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `NaN is refused rather than stored as NULL`() {
        let error = databaseError { try connection.run("INSERT INTO notes VALUES (?, ?)", 1, Double.nan) }
        guard case .unusableValue(parameter: 2, _, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `run returns the number of changed rows`() throws {
        try connection.run("INSERT INTO notes (text) VALUES (?), (?)", "a", "b")
        #expect(try connection.run("UPDATE notes SET text = text || '!'") == 2)
        #expect(connection.changes == 2)
        #expect(connection.lastInsertRowID == 2)
        #expect(try connection.run("DELETE FROM notes WHERE id = ?", 9) == 0)
    }

    @Test func `RETURNING gives the row and makes the whole change`() throws {
        let first = try connection.first("INSERT INTO notes (text) VALUES ('a'), ('b') RETURNING id") { row in
            try row.int(0)
        }
        #expect(first == 1)
        #expect(try directory.notes() == ["a", "b"])
    }

    @Test func `forEach streams and stops at an error of the reader`() throws {
        try connection.run("INSERT INTO notes (text) VALUES ('a'), ('b'), ('c')")
        var seen: [String] = []
        #expect(throws: Refusal.self) {
            try connection.forEach("SELECT text FROM notes ORDER BY id") { row in
                seen.append(try row.text(0))
                if seen.count == 2 { throw Refusal() }
            }
        }
        #expect(seen == ["a", "b"])
        #expect(try connection.first("SELECT count(*) FROM notes") { row in try row.int(0) } == 3)
    }

    @Test func `arguments may be put together at run time`() throws {
        try connection.run("INSERT INTO notes VALUES (?, ?)", arguments: [.integer(4), .text("four")])
        let sql: SQL = "SELECT id, text FROM notes" + " WHERE id = ?"
        #expect(try connection.values(sql, arguments: [.integer(4)]) == [[.integer(4), .text("four")]])
        #expect(try connection.query(sql, arguments: [.integer(4)]) { row in try row.text(1) } == ["four"])
        #expect(try connection.first(sql, arguments: [.integer(5)]) { row in try row.text(1) } == nil)
    }

    @Test(arguments: ["", "-- nothing", "SELECT 1; SELECT 2"]) func `a statement is exactly one`(text: String) {
        #expect(databaseError { try connection.run(SQL(text)) } == .notOneStatement(sql: text))
    }

    @Test func `one statement may end in a semicolon and a remark`() throws {
        #expect(try connection.values("SELECT 1; -- one") == [[.integer(1)]])
    }

    @Test func `a script names the statement that failed and keeps what came before`() throws {
        let error = databaseError {
            try connection.execute("INSERT INTO notes VALUES (1, 'a'); INSERT INTO nowhere VALUES (1); SELECT 1")
        }
        #expect(error?.sql?.contains("nowhere") == true)
        #expect(try directory.notes() == ["a"])
    }

    @Test func `double quotes never make a text`() {
        #expect(databaseError { try connection.run("SELECT \"no such name\"") } != nil)
    }
}
