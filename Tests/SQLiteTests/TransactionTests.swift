import SQLite
import Testing

@Suite struct TransactionTests {
    let directory: TemporaryDirectory
    let connection: Connection

    init() throws {
        directory = try TemporaryDirectory()
        connection = try directory.connection()
    }

    private func insert(_ text: String) throws { try connection.run("INSERT INTO notes (text) VALUES (?)", text) }

    @Test func `a transaction is kept whole`() throws {
        let result = try connection.transaction {
            try insert("a")
            #expect(try directory.notes().isEmpty)
            return 5
        }
        #expect(result == 5)
        #expect(try directory.notes() == ["a"])
    }

    @Test func `a transaction that throws is undone whole`() throws {
        #expect(throws: Refusal()) {
            try connection.transaction {
                try insert("a")
                throw Refusal()
            }
        }
        #expect(!connection.isInTransaction)
        #expect(try directory.notes().isEmpty)
    }

    @Test func `a savepoint that throws is undone alone`() throws {
        try connection.transaction {
            try insert("a")
            #expect(throws: Refusal()) {
                try connection.savepoint {
                    try insert("b")
                    throw Refusal()
                }
            }
            try connection.savepoint { try insert("c") }
        }
        #expect(try directory.notes() == ["a", "c"])
    }

    @Test func `savepoints nest`() throws {
        try connection.savepoint {
            try insert("a")
            try? connection.savepoint {
                try insert("b")
                try connection.savepoint { try insert("c") }
                throw Refusal()
            }
            try insert("d")
        }
        #expect(try directory.notes() == ["a", "d"])
    }

    @Test func `a reference that points at nothing fails the commit, which is undone`() throws {
        try connection.execute(
            "CREATE TABLE child (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED) STRICT")
        let error = databaseError {
            try connection.transaction { try connection.run("INSERT INTO child VALUES (1)") }
        }
        #expect(error?.isConstraint(.foreignKey) == true)
        #expect(!connection.isInTransaction)
        #expect(try connection.values("SELECT * FROM child").isEmpty)
    }

    @Test func `a snapshot sees one state whatever is committed meanwhile`() throws {
        try insert("a")
        let reader = try Connection(path: directory.file(), mode: .readOnly)
        try reader.snapshot {
            #expect(try reader.values("SELECT count(*) FROM notes") == [[.integer(1)]])
            try insert("b")
            #expect(try reader.values("SELECT count(*) FROM notes") == [[.integer(1)]])
        }
        #expect(try reader.values("SELECT count(*) FROM notes") == [[.integer(2)]])
    }

    @Test func `a transaction that SQLite undid is reported even if the body hides it`() throws {
        try connection.execute("PRAGMA max_page_count = 10")
        let error = databaseError {
            try connection.transaction {
                try insert("a")
                try? insert(String(repeating: "x", count: 1_000_000))
            }
        }
        #expect(error == .transactionLost)
        #expect(try directory.notes().isEmpty)
    }
}
