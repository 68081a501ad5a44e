import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct ConflictTests {
    @Test func `A ticket or deal that changed meanwhile is not overwritten`() async throws {
        try await withStore { store, _ in
            let (ticket, deal) = try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var ticket = company.ticket()
                ticket.id = try writer.insert(ticket)
                var deal = Deal(
                    id: 0, name: "Large", stage: "new", stageEnteredAt: .at(.monday, 9), department: company.department,
                    lastActivityAt: .at(.monday, 9), openedAt: .at(.monday, 9))
                deal.id = try writer.insert(deal)
                return (ticket, deal)
            }
            try await store.write { try $0.update(ticket) }
            try await store.write { try $0.update(deal) }
            for change: @Sendable (StoreWriter) throws -> Void in [{ try $0.update(ticket) }, { try $0.update(deal) }] {
                let error = await #expect(throws: StoreError.self) { try await store.write(change) }
                guard case .conflict? = error else {
                    Issue.record("\(String(describing: error)) is no conflict")
                    continue
                }
            }
            #expect(try await store.read { try $0.ticket(ticket.id) }?.version == 2)
        }
    }

    @Test func `A second open case of an escalation on a record is refused by the file itself`() async throws {
        try await withStore { store, _ in
            let company = try await store.write { writer in
                let company = try StoredCompany(in: writer)
                try writer.save(company.openCase(1, holder: company.ana))
                return company
            }
            await #expect(throws: (any Error).self) {
                try await store.write { try $0.save(company.openCase(2, holder: company.ben)) }
            }
            try await store.write { try $0.save(company.openCase(2, record: .ticket(2), holder: company.ben)) }
            #expect(try await store.read { try $0.openCaseCounts() } == [company.escalation: 2])
        }
    }
}
