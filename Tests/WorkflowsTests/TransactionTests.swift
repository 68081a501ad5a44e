import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

struct TransactionTests {
    @Test func `Several pieces of work are done all or not at all`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let before = try await belay.store.read { try $0.lastEvent() }
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.transact(as: .operatorAtConsole) { transaction in
                    _ = try AddDepartment(name: "Legal").perform(in: transaction)
                    _ = try OpenTicket(subject: "a", body: "b", requester: "kim@customer.example")
                        .perform(in: transaction)
                    _ = try AddDepartment(name: "Legal").perform(in: transaction)
                }
            }
            #expect(try await belay.store.read { try $0.lastEvent() } == before)
            #expect(belay.environment.snapshot.configuration.department(named: "Legal") == nil)
        }
    }

    @Test func `Work in a transaction goes by what was set earlier in it`() async throws {
        try await scenario { belay in
            let ticket = try await belay.environment.transact(as: .operatorAtConsole) { transaction in
                _ = try AddDepartment(name: "Legal").perform(in: transaction)
                _ = try AddPerson(name: "Ana", email: "ana@example.com", department: "legal").perform(in: transaction)
                return try OpenTicket(
                    subject: "a", body: "b", requester: "kim@customer.example", assignee: "ana@example.com"
                ).perform(in: transaction)
            }
            #expect(ticket.assignee == 1)
            #expect(belay.environment.snapshot.configuration.people.count == 1)
            try await belay.expect(
                .notice("acknowledgement", to: "kim@customer.example"), .notice("assigned", to: "Ana"))
        }
    }

    @Test func `All wrong fields are told at once`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let error = await #expect(throws: WorkflowError.self) {
                try await belay.run(
                    OpenTicket(
                        subject: "two\nlines", body: "", requester: "kim", account: "Globex", department: "Legal",
                        priority: "urgent", tags: [""], team: "Nobody", assignee: "nobody@example.com",
                        externalReference: "a\0"))
            }
            guard case .invalid(let problems)? = error else {
                Issue.record("\(String(describing: error)) lists no fields")
                return
            }
            #expect(
                Set(problems.problems.map(\.field)) == [
                    "subject", "body", "requester", "account", "department", "priority", "tags", "team", "assignee",
                    "external reference",
                ])
        }
    }

    @Test func `A moment can be given, for history`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let open = OpenTicket(subject: "a", body: "b", requester: "kim@customer.example")
            let ticket = try await belay.environment.run(open, as: .operatorAtConsole, at: .at(.monday, 3))
            #expect(ticket.openedAt == .at(.monday, 3))
            try await belay.disregardNotifications()
        }
    }

    @Test func `The same record of another system is filed once`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let open = OpenTicket(
                subject: "a", body: "b", requester: "kim@customer.example", externalReference: "ZD-1")
            let first = try await belay.run(open)
            let error = await #expect(throws: WorkflowError.self) { try await belay.run(open) }
            guard case .conflict(let text)? = error else {
                Issue.record("\(String(describing: error)) is no conflict")
                return
            }
            #expect(text.contains("ticket \(first.id)"))
            let deal = OpenDeal(name: "Large", externalReference: "SF-1")
            try await belay.run(deal)
            await #expect(throws: WorkflowError.self) { try await belay.run(deal) }
            try await belay.disregardNotifications()
        }
    }
}
