import BelayTesting
import BusinessTime
import Foundation
import Model
import SQLite
import Storage
import Testing

struct OpeningTests {
    private func refusal(_ path: String, creating: Bool = true) async -> StoreError? {
        do {
            let store = try await Store.open(path, creating: creating, note: "second", now: .at(.monday, 9))
            await store.close()
            return nil
        } catch {
            return error
        }
    }

    @Test func `A file that somebody owns is refused with the owner's note, and is free after them`() async throws {
        try await withStore { store, file in
            guard case .database(.owned(_, let note))? = await refusal(file.path) else {
                Issue.record("It was not refused as owned")
                return
            }
            #expect(note == "a test")
            try store.announce("http://127.0.0.1:4000")
            #expect(Store.ownersNote(of: file.path) == "http://127.0.0.1:4000")
            await store.close()
            #expect(await refusal(file.path) == nil)
        }
    }

    @Test func `A missing file is refused unless it is to be created`() async throws {
        let file = try TemporaryStore()
        guard case .database(.noSuchFile)? = await refusal(file.path, creating: false) else {
            Issue.record("It was not refused as missing")
            return
        }
        #expect(await refusal(file.path) == nil)
    }

    @Test func `A file of another program is refused and left as it was`() async throws {
        let file = try TemporaryStore()
        try file.withConnection(.readWriteCreate) {
            try $0.execute("CREATE TABLE theirs (x); PRAGMA application_id = 7")
        }
        guard case .database(.foreignFile(_, applicationID: 7))? = await refusal(file.path) else {
            Issue.record("It was not refused as foreign")
            return
        }
        let tables = try file.withConnection { try $0.query("SELECT name FROM sqlite_schema") { try $0.text(0) } }
        #expect(tables == ["theirs"])
    }

    @Test func `Something that is no database is refused and left as it was`() async throws {
        let file = try TemporaryStore()
        let text = Data(String(repeating: "Dear diary, ", count: 1000).utf8)
        try text.write(to: URL(fileURLWithPath: file.path))
        guard case .database(.notADatabase)? = await refusal(file.path) else {
            Issue.record("It was not refused as no database")
            return
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == text)
    }

    @Test func `A file of a newer Belay is refused`() async throws {
        try await withStore { store, file in
            await store.close()
            try file.withConnection(.readWrite) { connection in
                try connection.execute(
                    "INSERT INTO migrations SELECT number + 100, name, checksum, applied_at FROM migrations LIMIT 1")
            }
            guard case .database(.newerFile)? = await refusal(file.path) else {
                Issue.record("It was not refused as newer: \(String(describing: await refusal(file.path)))")
                return
            }
        }
    }

    @Test func `What is stored is there after the file is opened again`() async throws {
        try await withStore { store, file in
            let company = try await store.write { try StoredCompany(in: $0) }
            let ticket = try await store.write { try $0.insert(company.ticket("Kept")) }
            await store.close()
            let again = try await file.open()
            #expect(try await again.read { try $0.ticket(ticket) }?.subject == "Kept")
            await again.close()
        }
    }

    @Test func `A closed store says so`() async throws {
        try await withStore { store, _ in
            await store.close()
            await #expect(throws: DatabaseError.closed) { try await store.read { try $0.ticketCount() } }
            await #expect(throws: DatabaseError.closed) { try await store.write { _ in } }
        }
    }
}
