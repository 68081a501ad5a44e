import SQLite
import Testing

@Suite struct StatementCacheTests {
    let directory: TemporaryDirectory
    let connection: Connection

    init() throws {
        directory = try TemporaryDirectory()
        connection = try directory.connection()
    }

    private func literal() throws -> Statement { try connection.prepare("SELECT id FROM notes") }

    @Test func `the same literal is prepared once`() throws {
        #expect(try literal() === literal())
    }

    @Test func `the same composed text is prepared once`() throws {
        let first = try connection.prepare(SQL("SELECT 1" + " + 1"))
        #expect(try first === connection.prepare(SQL(["SELECT 1", "1"].joined(separator: " + "))))
    }

    @Test func `a statement whose rows are being read is left alone by the same text inside`() throws {
        try connection.run("INSERT INTO notes (text) VALUES ('a'), ('b'), ('c')")
        var pairs: [[Int]] = []
        for _ in 0..<2 {
            pairs = try connection.query("SELECT id FROM notes") { row in
                try row.int(0)
            }.map { [$0] }
        }
        pairs = []
        func read(_ body: (Int) throws -> Void) throws {
            try connection.forEach("SELECT id FROM notes ORDER BY id") { row in try body(row.int(0)) }
        }
        try read { outer in try read { inner in pairs.append([outer, inner]) } }
        #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [3, 3]])
    }

    @Test func `a statement object is not run inside its own rows`() throws {
        try connection.run("INSERT INTO notes (text) VALUES ('a')")
        let statement = try literal()
        let error = databaseError { try statement.forEach { _ in try statement.run() } }
        #expect(error?.code == .misuse)
    }

    @Test func `composed texts do not gather without end`() throws {
        for number in 0..<1000 { try connection.run(SQL("SELECT \(number)")) }
        #expect(connection.cachedStatementCount <= 300)
    }

    @Test func `a statement works on after the schema has changed`() throws {
        func count() throws -> Int? { try connection.first("SELECT count(*) FROM notes") { row in try row.int(0) } }
        #expect(try count() == 0)
        try connection.execute("ALTER TABLE notes ADD COLUMN extra TEXT")
        #expect(try count() == 0)
    }

    @Test func `a statement can be run again after an error`() throws {
        func insert(_ text: String) throws { try connection.run("INSERT INTO notes (text) VALUES (?)", text) }
        try insert("a")
        #expect(databaseError { try insert("a") } != nil)
        try insert("b")
        #expect(try directory.notes() == ["a", "b"])
    }

    @Test func `a statement outlives its connection without harm`() throws {
        var connection: Connection? = try Connection(path: directory.file("other.db"))
        let statement = try #require(try connection?.prepare("SELECT 1"))
        connection = nil
        #expect(try statement.query { row in try row.int(0) } == [1])
    }
}
