import BelayTesting
import BusinessTime
import Model
import Storage
import Synchronization
import Testing

struct GroupCommitTests {
    @Test func `Work that fails takes nothing of the work that shares its commit with it`() async throws {
        try await withStore { store, _ in
            let company = try await store.write { try StoredCompany(in: $0) }
            struct Planned: Error {}
            let stored = await withTaskGroup(of: TicketID?.self) { group in
                for number in 0..<90 {
                    group.addTask {
                        try? await store.write { writer in
                            let id = try writer.insert(company.ticket("Ticket \(number)"))
                            try writer.append(
                                EventDraft(
                                    kind: .ticketOpened, subject: Subject(.ticket(id)), actor: .system,
                                    at: .at(.monday, 9)))
                            if number % 3 == 0 { throw Planned() }
                            return id
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }.compactMap(\.self)
            #expect(stored.count == 60)
            let (subjects, report, events) = try await store.read { reader in
                (
                    try stored.compactMap { try reader.ticket($0)?.subject }, try reader.verifyAudit(),
                    try reader.lastEvent()
                )
            }
            #expect(Set(subjects) == Set((0..<90).filter { $0 % 3 != 0 }.map { "Ticket \($0)" }))
            #expect(try await store.read { try $0.ticketCount() } == 60)
            #expect(report.firstBreak == nil)
            #expect(events == 60)
        }
    }

    @Test func `What a commit brought is told, and what was undone is not`() async throws {
        try await withStore { store, _ in
            let company = try await store.write { try StoredCompany(in: $0) }
            let told = Mutex<[CommitNews]>([])
            store.onCommit { news in told.withLock { $0.append(news) } }
            try await store.write { try $0.set(Deadline(key: .clocks(1), due: .at(.tuesday, 9))) }
            try await store.write { _ = try $0.insert(company.ticket()) }
            struct Planned: Error {}
            await #expect(throws: Planned.self) {
                try await store.write { writer in
                    try writer.set(Deadline(key: .clocks(2), due: .at(.monday, 9)))
                    throw Planned()
                }
            }
            #expect(told.withLock { $0.map(\.earliestDeadline) } == [.at(.tuesday, 9)])
            #expect(try await store.read { try $0.nextDeadline() } == .at(.tuesday, 9))
        }
    }

    @Test func `A reader sees one state, however much is written meanwhile`() async throws {
        try await withStore { store, _ in
            let company = try await store.write { try StoredCompany(in: $0) }
            await withTaskGroup { group in
                group.addTask {
                    for number in 1...50 {
                        _ = try? await store.write { writer in
                            _ = try writer.insert(company.ticket("A \(number)"))
                            _ = try writer.insert(company.ticket("B \(number)"))
                        }
                    }
                }
                group.addTask {
                    for _ in 1...50 {
                        let counts = try? await store.read { (try $0.ticketCount(), try $0.ticketCount()) }
                        #expect(counts.map { $0.0 == $0.1 && $0.0 % 2 == 0 } == true)
                    }
                }
            }
        }
    }
}
