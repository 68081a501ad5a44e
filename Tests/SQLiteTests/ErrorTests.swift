import SQLite
import Testing

@Suite struct ErrorTests {
    let directory: TemporaryDirectory
    let connection: Connection

    init() throws {
        directory = try TemporaryDirectory()
        connection = try directory.connection()
        try connection.execute(
            """
            CREATE TABLE checked (id INTEGER PRIMARY KEY, size INTEGER NOT NULL CHECK (size > 0)) STRICT;
            CREATE TABLE child (note INTEGER NOT NULL REFERENCES notes (id)) STRICT;
            CREATE TRIGGER no_update BEFORE UPDATE ON checked BEGIN SELECT RAISE(ABORT, 'never'); END;
            INSERT INTO notes VALUES (1, 'a');
            INSERT INTO checked VALUES (1, 1);
            """)
    }

    @Test(arguments: [
        ("INSERT INTO notes VALUES (2, 'a')", ConstraintKind.unique), ("INSERT INTO notes VALUES (1, 'b')", .unique),
        ("INSERT INTO child VALUES (7)", .foreignKey), ("INSERT INTO checked VALUES (2, 0)", .check),
        ("INSERT INTO checked VALUES (2, NULL)", .notNull), ("INSERT INTO checked VALUES (2, 'x')", .dataType),
        ("UPDATE checked SET size = 2", .trigger),
    ])
    func `each kind of constraint is told apart`(sql: String, kind: ConstraintKind) throws {
        let error = try #require(databaseError { try connection.run(SQL(sql)) })
        #expect(error.constraint == kind)
        #expect(error.isConstraint(kind))
        #expect(error.code?.primary == .constraint)
    }

    @Test func `an error shows the statement and never the values`() throws {
        try connection.run("INSERT INTO notes VALUES (?, ?)", 5, "anna@example.org")
        let error = try #require(
            databaseError { try connection.run("INSERT INTO notes VALUES (?, ?)", 6, "anna@example.org") })
        #expect(error.description.contains("INSERT INTO notes VALUES (?, ?)"))
        #expect(error.description.contains("notes.text"))
        #expect(!"\(error)".contains("anna"))
    }

    @Test func `an error of the full-text index does not quote the search`() throws {
        try connection.execute("CREATE VIRTUAL TABLE search USING fts5 (body)")
        let error = try #require(
            databaseError { try connection.run("SELECT * FROM search WHERE search MATCH ?", "anna\" (") })
        #expect(!error.description.contains("anna"))
    }

    @Test func `a full file says so and keeps what was there`() throws {
        try connection.execute("PRAGMA max_page_count = 20")
        let error = try #require(
            databaseError {
                for number in 0... {
                    let text = "\(number)" + String(repeating: "x", count: 4000)
                    try connection.run("INSERT INTO notes (text) VALUES (?)", text)
                }
            })
        #expect(error.isFull)
        #expect(error.description.contains("Free some space"))
        #expect(try connection.integrityProblems().isEmpty)
        #expect(try !directory.notes().isEmpty)
    }

    @Test func `a lock held by another connection is reported as busy`() throws {
        let other = try Connection(path: directory.file(), configuration: Configuration(busyTimeout: 0))
        try connection.transaction {
            let error = try #require(databaseError { try other.run("INSERT INTO notes (text) VALUES ('b')") })
            #expect(error.isBusy)
        }
    }

    @Test func `a damaged file is reported as such`() throws {
        for number in 0..<200 {
            try connection.run("INSERT INTO notes (text) VALUES (?)", "\(number)" + String(repeating: "x", count: 500))
        }
        try connection.backUp(to: directory.file("damaged.db"))
        try overwrite(directory.file("damaged.db"), from: 4096, with: [UInt8](repeating: 0xA5, count: 40_960))
        let error = databaseError {
            let damaged = try Connection(path: directory.file("damaged.db"), mode: .readOnly)
            _ = try damaged.query("SELECT text FROM notes") { row in try row.text(0) }
        }
        #expect(error?.isCorrupt == true)
        #expect(error?.description.contains("restore the last backup") == true)
    }

    @Test func `the integrity check finds damage`() throws {
        try connection.backUp(to: directory.file("damaged.db"))
        try overwrite(directory.file("damaged.db"), from: 4096, with: [UInt8](repeating: 0, count: 4096))
        let damaged = try Connection(path: directory.file("damaged.db"), mode: .readOnly)
        let problems = (try? damaged.integrityProblems(thorough: true)) ?? ["unreadable"]
        #expect(!problems.isEmpty)
        #expect(try connection.integrityProblems(thorough: true).isEmpty)
    }
}
