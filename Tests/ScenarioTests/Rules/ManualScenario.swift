import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Somebody can always escalate by hand, and where no binding answers the manager is told`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let started = try await belay.escalate(.ticket(ticket.id), reason: "They threaten to sue us")
        #expect(started == nil)
        try await belay.expect(
            .notice("assigned", to: "Maria", about: .ticket(ticket.id), saying: "They threaten to sue us"))
    }
}

@Test func `Where there is no manager either, the admins are told`() async throws {
    try await scenario { belay in
        try await belay.addPerson("Rosa Root", role: .admin, department: nil)
        try await belay.run(AddDepartment(name: "Support"))
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.escalate(.ticket(ticket.id), as: nil)
        try await belay.expect(.notice("assigned", to: "Rosa", about: .ticket(ticket.id)))
    }
}

@Test func `Escalating by hand needs a reason`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        await #expect(throws: WorkflowError.self) { try await belay.escalate(.ticket(ticket.id), reason: "  ") }
    }
}

@Test func `Deals and accounts can be escalated by hand as well`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.manual, module: .deals)
        try await belay.addBinding(.manual, module: .accounts)
        let deal = try await belay.run(OpenDeal(name: "Big one", owner: "sara@example.com"), as: "Sara")
        let account = try await belay.run(AddAccount(name: "Globex", department: "Sales"), as: "Sara")
        #expect(try await belay.escalate(.deal(deal.id), as: "Sara")?.holder == (try belay.person("Stefan").id))
        #expect(try await belay.escalate(.account(account.id), as: "Sara")?.holder == (try belay.person("Stefan").id))
        try await belay.expect(
            .notice("assigned", to: "Stefan", about: .deal(deal.id)),
            .notice("assigned", to: "Stefan", about: .account(account.id)))
    }
}
