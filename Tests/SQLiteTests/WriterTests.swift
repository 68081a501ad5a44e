import Foundation
import SQLite
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct WriterTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func insert(_ text: String, _ connection: Connection) throws {
        try connection.run("INSERT INTO notes (text) VALUES (?)", text)
    }

    /// Makes the writer wait in its thread until a number of callers is in the queue, so that they share one commit.
    private func together(
        _ writer: Writer, _ jobs: [@Sendable (Connection) throws -> Void]
    ) async -> [Result<Void, any Error>] {
        let gate = Gate()
        async let held: Void = writer.write { _ in gate.waitUntilOpen() }
        await gate.waitUntilReached()
        let results = await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
            for (place, job) in jobs.enumerated() {
                group.addTask {
                    do {
                        try await writer.write(job)
                        return (place, .success(()))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            await writer.waitUntilQueued(jobs.count)
            gate.open()
            var results: [Int: Result<Void, any Error>] = [:]
            for await (place, result) in group { results[place] = result }
            return jobs.indices.compactMap { results[$0] }
        }
        try? await held
        return results
    }

    @Test func `a caller returns when its work is in the file`() async throws {
        let writer = try directory.writer()
        let id = try await writer.write { connection in
            try insert("a", connection)
            return connection.lastInsertRowID
        }
        #expect(id == 1)
        #expect(try directory.notes() == ["a"])
        await writer.close()
    }

    @Test func `work that throws alone is undone`() async throws {
        let writer = try directory.writer()
        await #expect(throws: Refusal()) {
            try await writer.write { connection in
                try insert("a", connection)
                throw Refusal()
            }
        }
        try await writer.write { try insert("b", $0) }
        await writer.close()
        #expect(try directory.notes() == ["b"])
    }

    @Test func `one caller's failure leaves the others of the same commit alone`() async throws {
        let writer = try directory.writer()
        let results = await together(
            writer,
            (0..<20).map { number in
                { connection in
                    try insert("\(number)", connection)
                    if number.isMultiple(of: 5) { throw Refusal() }
                }
            })
        await writer.close()
        for (number, result) in results.enumerated() {
            #expect((try? result.get()) == nil ? number.isMultiple(of: 5) : !number.isMultiple(of: 5))
        }
        #expect(try Set(directory.notes()) == Set((0..<20).filter { $0 % 5 != 0 }.map(String.init)))
    }

    @Test func `a change to the schema is undone with the work that fails`() async throws {
        let writer = try directory.writer()
        let results = await together(
            writer,
            [
                { try insert("a", $0) },
                { connection in
                    try connection.run("CREATE TABLE half (x TEXT) STRICT")
                    throw Refusal()
                },
                { try insert("b", $0) },
            ])
        await writer.close()
        #expect(throws: Refusal()) { try results[1].get() }
        #expect(try directory.notes().sorted() == ["a", "b"])
        let connection = try Connection(path: directory.file(), mode: .readOnly)
        #expect(try connection.values("SELECT name FROM sqlite_schema WHERE name = 'half'").isEmpty)
    }

    @Test func `work that fails before it changes anything makes nobody run again`() async throws {
        let writer = try directory.writer()
        let runs = Mutex(0)
        _ = await together(
            writer,
            (0..<10).map { number in
                { connection in
                    runs.withLock { $0 += 1 }
                    // The second text of each pair breaks the unique index, which changes no row.
                    try insert("\(number / 2)", connection)
                }
            })
        await writer.close()
        #expect(try directory.notes().count == 5)
        #expect(runs.withLock { $0 } == 10)
    }

    @Test func `hooks run once even for work that ran again`() async throws {
        let writer = try directory.writer()
        let hooks = Mutex<[Int]>([])
        let gate = Gate()
        async let held: Void = writer.write { _ in gate.waitUntilOpen() }
        await gate.waitUntilReached()
        async let kept: Void = writer.write({ try insert("a", $0) }, afterCommit: { hooks.withLock { $0.append(1) } })
        await writer.waitUntilQueued(1)
        async let failed: Void = writer.write { connection in
            try insert("b", connection)
            throw Refusal()
        }
        await writer.waitUntilQueued(2)
        gate.open()
        try await held
        try await kept
        var refusal: Refusal?
        do { try await failed } catch { refusal = error as? Refusal }
        #expect(refusal == Refusal())
        await writer.close()
        #expect(hooks.withLock { $0 } == [1])
        #expect(try directory.notes() == ["a"])
    }

    @Test func `callers that wait together share a commit`() async throws {
        let writer = try directory.writer()
        _ = await together(
            writer,
            (0..<50).map { number in
                { connection in
                    try insert("\(number)", connection)
                    #expect(try directory.notes().isEmpty, "others see nothing before the one commit")
                }
            })
        #expect(try directory.notes().count == 50)
        await writer.close()
    }

    @Test func `a full disk fails all callers of the commit and keeps nothing of it`() async throws {
        let writer = try directory.writer()
        try await writer.write { try insert("before", $0) }
        try await writer.write { _ = try $0.values("PRAGMA max_page_count = 20") }
        let results = await together(
            writer,
            ["x", "y"].map { letter in
                // One of them would have room, both have not.
                { connection in try insert(String(repeating: letter, count: 20_000), connection) }
            })
        for result in results {
            let error = databaseError { try result.get() }
            #expect(error?.isFull == true)
        }
        #expect(try directory.notes() == ["before"])
        try await writer.write { try insert("after", $0) }
        await writer.close()
        #expect(try directory.notes() == ["before", "after"])
    }

    @Test func `a dangling reference fails its own caller only`() async throws {
        let connection = try directory.connection()
        try connection.execute(
            "CREATE TABLE child (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED) STRICT")
        let writer = Writer(connection)
        let results = await together(
            writer,
            [
                { try insert("a", $0) },
                { _ = try $0.run("INSERT INTO child VALUES (99)") },
                { try insert("b", $0) },
            ])
        await writer.close()
        let error = databaseError { try results[1].get() }
        #expect(error?.isConstraint(.foreignKey) == true)
        #expect(try directory.notes().sorted() == ["a", "b"])
    }

    @Test func `the hook runs after the commit and before the caller goes on`() async throws {
        let writer = try directory.writer()
        let seen = Mutex<[String]>([])
        let directory = directory
        try await writer.write(
            { try $0.run("INSERT INTO notes (text) VALUES ('a')") },
            afterCommit: { changed in
                seen.withLock { $0 += ((try? directory.notes()) ?? []) + ["\(changed)"] }
            })
        #expect(seen.withLock { $0 } == ["a", "1"])
        await writer.close()
    }

    @Test func `the hook of work that failed does not run`() async throws {
        let writer = try directory.writer()
        let ran = Mutex(false)
        _ = try? await writer.write({ _ in throw Refusal() }, afterCommit: { () in ran.withLock { $0 = true } })
        #expect(!ran.withLock { $0 })
        await writer.close()
    }

    @Test func `closing finishes what waits and refuses what comes later`() async throws {
        let writer = try directory.writer()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask { try await writer.write { try insert("\(number)", $0) } }
            }
            try await group.waitForAll()
        }
        await writer.close()
        await writer.close()
        await #expect(throws: DatabaseError.closed) { try await writer.write { _ in } }
        #expect(try directory.notes().count == 100)
    }

    @Test func `closing leaves no write-ahead log behind`() async throws {
        let writer = try directory.writer()
        try await writer.write { try insert("a", $0) }
        await writer.close()
        #expect(databaseError { try directory.copy("data.db", to: "alone.db") } == nil)
        #expect(try directory.notes("alone.db") == ["a"])
    }

    @Test func `the log is moved into the file while the writer runs`() async throws {
        let writer = try directory.writer(limits: Writer.Limits(checkpointPages: 10))
        for number in 0..<100 {
            try await writer.write { try insert("\(number)" + String(repeating: "x", count: 3000), $0) }
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file("data.db-wal"))
        let size = try #require(attributes[.size] as? Int)
        #expect(size < 40 * 4096)
        await writer.close()
    }

    @Test func `a caller too many is turned away`() async throws {
        let writer = try directory.writer(limits: Writer.Limits(waiting: 2))
        let gate = Gate()
        async let held: Void = writer.write { _ in gate.waitUntilOpen() }
        await gate.waitUntilReached()
        async let first: Void = writer.write { try insert("a", $0) }
        async let second: Void = writer.write { try insert("b", $0) }
        await writer.waitUntilQueued(2)
        await #expect(throws: DatabaseError.overloaded(waiting: 2)) { try await writer.write { _ in } }
        gate.open()
        _ = try await (held, first, second)
        await writer.close()
    }

    @Test func `what was acknowledged survives a crash`() async throws {
        let writer = try directory.writer()
        for number in 0..<10 { try await writer.write { try insert("\(number)", $0) } }
        // What a kill leaves: the file and its log as they are, without the index in shared memory.
        try directory.copy("data.db", to: "crashed.db")
        try directory.copy("data.db-wal", to: "crashed.db-wal")
        let crashed = try Connection(path: directory.file("crashed.db"))
        #expect(try crashed.values("SELECT count(*) FROM notes") == [[.integer(10)]])
        #expect(try crashed.integrityProblems(thorough: true).isEmpty)
        await writer.close()
    }

    @Test func `a log cut off in the middle of a commit loses that commit only`() async throws {
        let writer = try directory.writer()
        for number in 0..<10 { try await writer.write { try insert("\(number)", $0) } }
        try directory.copy("data.db", to: "crashed.db")
        try directory.copy("data.db-wal", to: "crashed.db-wal")
        let log = directory.file("crashed.db-wal")
        try truncate(log, by: 100)
        let crashed = try Connection(path: directory.file("crashed.db"))
        #expect(try crashed.values("SELECT count(*) FROM notes") == [[.integer(9)]])
        await writer.close()
    }
}
