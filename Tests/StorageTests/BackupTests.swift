import BelayTesting
import BusinessTime
import Foundation
import Model
import SQLite
import Storage
import Testing

struct BackupTests {
    private static let now = Instant.at(.tuesday, 9)

    /// A store with one ticket in it, closed; and its file.
    private func withClosedStore(_ body: (TemporaryStore) async throws -> Void) async throws {
        try await withStore { store, file in
            let company = try await store.write { try StoredCompany(in: $0) }
            _ = try await store.write { try $0.insert(company.ticket("Kept")) }
            await store.close()
            try await body(file)
        }
    }

    private func subjects(in path: String) throws -> [String] {
        try Connection(path: path, mode: .readOnly).query("SELECT subject FROM ticket ORDER BY id") { row in
            try row.text(0)
        }
    }

    private func files(_ file: TemporaryStore) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file.directory.path).sorted()
    }

    @Test func `A copy has the state from its beginning, and is sound`() async throws {
        try await withStore { store, file in
            let company = try await store.write { try StoredCompany(in: $0) }
            _ = try await store.write { try $0.insert(company.ticket("Before")) }
            let copy = file.directory.appending(path: "copy.db").path
            try await store.backUp(to: copy)
            _ = try await store.write { try $0.insert(company.ticket("After")) }

            let found = try Store.inspect(copy, now: Self.now)
            #expect(found.isSound)
            #expect(found.size > 100_000)
            #expect(try subjects(in: copy) == ["Before"])
            let permissions = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
            #expect(permissions == 0o600)
        }
    }

    @Test func `Nothing is written over`() async throws {
        try await withStore { store, file in
            let copy = file.directory.appending(path: "copy.db").path
            try Data("mine".utf8).write(to: URL(filePath: copy))
            await #expect(throws: StoreError.self) { try await store.backUp(to: copy) }
            #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
        }
    }

    @Test func `A backup takes the place of a file, which is kept`() async throws {
        try await withClosedStore { file in
            let copy = file.directory.appending(path: "copy.db").path
            try file.withConnection { try $0.backUp(to: copy) }
            try file.withConnection(.readWrite) { try $0.execute("UPDATE ticket SET subject = 'Spoilt'") }

            #expect(throws: RestoreRefusal.occupied(path: file.path)) {
                try Store.restore(copy, to: file.path, replacing: false, note: "a test", now: Self.now)
            }
            #expect(try subjects(in: file.path) == ["Spoilt"])

            let restored = try Store.restore(copy, to: file.path, replacing: true, note: "a test", now: Self.now)
            #expect(restored.file.isSound)
            #expect(try subjects(in: file.path) == ["Kept"])
            let earlier = try #require(restored.earlier)
            #expect(try subjects(in: earlier) == ["Spoilt"])
            #expect(try subjects(in: copy) == ["Kept"])
            let leftovers = try files(file).filter { $0.contains("restoring") }
            #expect(leftovers == [])
        }
    }

    @Test func `What stands in the log of a file that is replaced is kept with it`() async throws {
        try await withClosedStore { file in
            let copy = file.directory.appending(path: "copy.db").path
            try file.withConnection { try $0.backUp(to: copy) }
            // As a process leaves it that was killed: committed, and not yet in the file.
            let writer = try Connection(path: file.path, mode: .readWrite)
            try writer.execute("UPDATE ticket SET subject = 'Spoilt'")
            let killed = file.directory.appending(path: "killed.db").path
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: file.path + suffix, toPath: killed + suffix)
            }

            let restored = try Store.restore(copy, to: killed, replacing: true, note: "a test", now: Self.now)
            #expect(try subjects(in: killed) == ["Kept"])
            let earlier = try #require(restored.earlier)
            #expect(try subjects(in: earlier) == ["Spoilt"])
        }
    }

    @Test func `A file that somebody owns is not replaced`() async throws {
        try await withStore { store, file in
            let copy = file.directory.appending(path: "copy.db").path
            try await store.backUp(to: copy)
            let error = #expect(throws: StoreError.self) {
                try Store.restore(copy, to: file.path, replacing: true, note: "second", now: Self.now)
            }
            guard case .database(.owned(_, "a test"))? = error else {
                Issue.record("It was not refused as owned: \(String(describing: error))")
                return
            }
        }
    }

    @Test func `The data file itself is no backup`() async throws {
        try await withClosedStore { file in
            #expect(throws: RestoreRefusal.same(path: file.path)) {
                try Store.restore(file.path, to: file.path, replacing: true, note: "a test", now: Self.now)
            }
            let subjects = try subjects(in: file.path)
            #expect(subjects == ["Kept"])
        }
    }

    @Test func `A backup that is damaged is refused, and nothing is changed`() async throws {
        try await withClosedStore { file in
            let copy = file.directory.appending(path: "copy.db").path
            try file.withConnection { try $0.backUp(to: copy) }
            let handle = try FileHandle(forUpdating: URL(filePath: copy))
            let size = try handle.seekToEnd()
            try handle.seek(toOffset: size / 2 / 4096 * 4096)
            try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
            try handle.close()

            let before = try files(file)
            #expect(throws: (any Error).self) {
                try Store.restore(copy, to: file.path, replacing: true, note: "a test", now: Self.now)
            }
            #expect(try files(file) == before)
            #expect(try subjects(in: file.path) == ["Kept"])
        }
    }

    @Test func `A backup whose trail was tampered with is refused, unless it is what there is`() async throws {
        try await withClosedStore { file in
            let store = try await file.open()
            try await store.write { writer in
                for number in 1...3 as ClosedRange<Int64> {
                    try writer.append(
                        EventDraft(
                            kind: .changed, subject: Subject(noun: .setting, number: number), actor: .system,
                            at: Self.now))
                }
            }
            let copy = file.directory.appending(path: "copy.db").path
            try await store.backUp(to: copy)
            await store.close()
            let tampered = try Connection(path: copy, mode: .readWrite)
            try tampered.execute(
                "DROP TRIGGER event_unchangeable; UPDATE event SET number = 9 WHERE sequence = 2")

            let error = #expect(throws: RestoreRefusal.self) {
                try Store.restore(copy, to: file.path, replacing: true, note: "a test", now: Self.now)
            }
            guard case .unsound(let found)? = error else { return }
            #expect(found.audit.firstBreak?.sequence == 2)
            let restored = try Store.restore(
                copy, to: file.path, replacing: true, despiteProblems: true, note: "a test", now: Self.now)
            #expect(!restored.file.isSound)
        }
    }

    @Test func `An older file is brought up to date after a copy of it was put beside it`() async throws {
        let file = try TemporaryStore()
        let older = Array(Migrations.all.dropLast())
        try file.withConnection(.readWriteCreate) { connection in
            _ = try Migrator(older, applicationID: Store.applicationID).migrate(connection, now: 0)
        }
        let store = try await file.open()
        let upgrade = try #require(store.upgrade)
        await store.close()
        #expect(upgrade.from == older.count)
        #expect(upgrade.to == older.count + 1)
        let kept = try Connection(path: upgrade.backup, mode: .readOnly)
        #expect(try kept.query("SELECT number FROM migrations") { try $0.int($0.count - 1) }.count == older.count)

        let again = try await file.open()
        #expect(again.upgrade == nil)
        await again.close()
    }

    @Test func `An older backup is restored up to date, and stays as it is`() async throws {
        let file = try TemporaryStore()
        let backup = file.directory.appending(path: "old.db").path
        let older = Array(Migrations.all.dropLast())
        do {
            let connection = try Connection(path: backup)
            try Migrator(older, applicationID: Store.applicationID).migrate(connection, now: 0)
        }
        let restored = try Store.restore(backup, to: file.path, replacing: false, note: "a test", now: Self.now)
        #expect(restored.file.isSound)
        #expect(restored.earlier == nil)
        let store = try await file.open()
        #expect(store.upgrade == nil)
        await store.close()
        let kept = try Connection(path: backup, mode: .readOnly)
        #expect(try Migrator(Migrations.all, applicationID: Store.applicationID).count(in: kept) == older.count)
    }
}
