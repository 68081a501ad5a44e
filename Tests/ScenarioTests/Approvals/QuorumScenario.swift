import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Two of three finance approvers approve a deal, whichever they are`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        for name in ["Finn Moe", "Fay Orr", "Flo Poe"] {
            try await belay.addPerson(name, customRoles: ["Finance Approver"], department: nil)
        }
        try await belay.addTrigger(
            "Large deal", .dealValue, module: .deals,
            parameters: TriggerParameters(value: Money(minorUnits: 5_000_000, currency: "EUR")))
        try await belay.addEscalation(
            "Finance",
            steps: Step(sequence: 1, name: "Finance", recipient: .role("finance approver"), quorum: .count(2)))
        try await belay.addBinding(.dealValue, module: .deals, to: "Finance")
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.expect(
            .notice("approval-asked", to: "Finn"), .notice("approval-asked", to: "Fay"),
            .notice("approval-asked", to: "Flo"))
        let open = try await belay.onlyOpenCase()
        for name in ["Finn", "Fay", "Flo"] {
            let mine = try await belay.ask(
                ListCases(query: CaseQuery(askedOf: try belay.person(name).id)), as: name)
            #expect(mine.items.map(\.id) == [open.id])
        }
        try await belay.decide(open.id, .approve, as: "Flo")
        let mine = try await belay.ask(ListCases(query: CaseQuery(askedOf: try belay.person("Flo").id)), as: "Flo")
        #expect(mine.items.isEmpty)
        try await belay.expect()
        #expect(try await belay.decide(open.id, .approve, as: "Finn").status == .approved)
        try await belay.expect(.notice("decided", to: "Sara"))
        await #expect(throws: WorkflowError.self) { try await belay.decide(open.id, .approve, as: "Fay") }
    }
}

@Test func `An approver who is disabled in the middle is replaced, and nothing passes by the gap`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam(members: ["Ana", "Ben"])
        try await belay.addEscalation(
            steps: Step(sequence: 1, name: "Both", recipient: .team(team.id), quorum: .everyone))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Lena"))
        try await belay.decide(started.id, .approve, as: "Ana")
        try await belay.disregardNotifications()
        try await belay.run(ChangePerson(person: "ben@example.com", isDisabled: true))
        try await belay.expect(.notice("approval-asked", to: "Maria"))
        #expect(try await belay.storedCase(started.id).status == .open)
        #expect(try await belay.decide(started.id, .approve, as: "Maria").status == .approved)
        try await belay.expect(.notice("decided", to: "Lena"))
    }
}
