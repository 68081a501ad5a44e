import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `The sole person there files a deal that needs approval, and it waits for somebody who may approve it`()
    async throws
{
    try await scenario { belay in
        try await belay.run(AddPerson(name: "Rosa Root", email: "rosa@example.com", role: .admin))
        try await belay.run(AddDepartment(name: "Sales"))
        try await belay.run(ChangeDepartment(department: "Sales", manager: "rosa@example.com"))
        try await belay.addTrigger(
            "Large deal", .dealValue, module: .deals,
            parameters: TriggerParameters(value: Money(minorUnits: 5_000_000, currency: "EUR")))
        try await belay.addEscalation("Approve", steps: .fixture(to: .manager))
        try await belay.addBinding(.dealValue, module: .deals, to: "Approve")
        try await belay.run(
            OpenDeal(name: "Large", value: "50000 EUR", owner: "rosa@example.com", department: "Sales"), as: "Rosa")
        let open = try await belay.onlyOpenCase()
        #expect(open.waiting?.queue == QueuePlace.anyone)
        #expect(open.holder == (try belay.person("Rosa").id))
        try await belay.expect(.notice("assigned", to: "Rosa"))
        await #expect(throws: WorkflowError.self) { try await belay.decide(open.id, .approve, as: "Rosa") }

        try await belay.addPerson("Stefan Sand", role: .manager, department: "Sales")
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        #expect(try await belay.decide(open.id, .approve, as: "Stefan").status == .approved)
        try await belay.expect(.notice("decided", to: "Rosa"))
    }
}
