import SQLite
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct ReaderPoolTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a reader sees what was committed`() async throws {
        let writer = try directory.writer()
        let readers = try ReaderPool(path: directory.file(), count: 2)
        try await writer.write { try $0.run("INSERT INTO notes (text) VALUES ('a')") }
        let texts = try await readers.read { connection in
            try connection.query("SELECT text FROM notes") { row in try row.text(0) }
        }
        #expect(texts == ["a"])
        await readers.close()
        await writer.close()
    }

    @Test func `readers see whole commits while the writer goes on`() async throws {
        let writer = try directory.writer(limits: Writer.Limits(checkpointPages: 20))
        let readers = try ReaderPool(path: directory.file(), count: 3)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<200 {
                    try await writer.write { connection in
                        try connection.run("INSERT INTO notes (text) VALUES (?)", "\(number) left")
                        try connection.run("INSERT INTO notes (text) VALUES (?)", "\(number) right")
                    }
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<100 {
                        let (left, right, again) = try await readers.read { connection in
                            func count(_ sql: SQL) throws -> Int {
                                try connection.first(sql) { row in try row.int(0) } ?? -1
                            }
                            let left = try count("SELECT count(*) FROM notes WHERE text LIKE '% left'")
                            let right = try count("SELECT count(*) FROM notes WHERE text LIKE '% right'")
                            return try (left, right, count("SELECT count(*) FROM notes"))
                        }
                        #expect(left == right && left + right == again)
                    }
                }
            }
            try await group.waitForAll()
        }
        await readers.close()
        await writer.close()
        #expect(try directory.notes().count == 400)
        let connection = try Connection(path: directory.file(), mode: .readOnly)
        #expect(try connection.integrityProblems(thorough: true).isEmpty)
    }

    @Test func `an error comes through and the reader goes on`() async throws {
        _ = try directory.connection()
        let readers = try ReaderPool(path: directory.file(), count: 1)
        await #expect(throws: Refusal()) { try await readers.read { _ in throw Refusal() } }
        #expect(try await readers.read { $0.isInTransaction })
        await readers.close()
    }

    @Test func `a reader cannot write`() async throws {
        _ = try directory.connection()
        let readers = try ReaderPool(path: directory.file(), count: 1)
        await #expect(throws: DatabaseError.self) {
            try await readers.read { try $0.run("INSERT INTO notes (text) VALUES ('a')") }
        }
        await readers.close()
    }

    @Test func `a slow reader keeps only its own connection`() async throws {
        _ = try directory.connection()
        let readers = try ReaderPool(path: directory.file(), count: 2)
        let gate = Gate()
        async let slow: Void = readers.read { _ in gate.waitUntilOpen() }
        await gate.waitUntilReached()
        #expect(try await readers.read { try $0.values("SELECT 1") } == [[.integer(1)]])
        gate.open()
        try await slow
        await readers.close()
    }

    @Test func `a caller too many is turned away`() async throws {
        _ = try directory.connection()
        let readers = try ReaderPool(path: directory.file(), count: 1, waiting: 1)
        let gate = Gate()
        async let slow: Void = readers.read { _ in gate.waitUntilOpen() }
        await gate.waitUntilReached()
        async let waiting: Void = readers.read { _ in }
        await readers.waitUntilQueued(1)
        await #expect(throws: DatabaseError.overloaded(waiting: 1)) { try await readers.read { _ in } }
        gate.open()
        _ = try await (slow, waiting)
        await readers.close()
    }

    @Test func `closed readers refuse`() async throws {
        _ = try directory.connection()
        let readers = try ReaderPool(path: directory.file())
        await readers.close()
        await #expect(throws: DatabaseError.closed) { try await readers.read { _ in } }
    }

    @Test func `readers need a file`() throws {
        let path = directory.file("none.db")
        #expect(databaseError { try ReaderPool(path: path) } == .noSuchFile(path: path))
    }
}
