import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Running cases are moved to the new version where their step still is, after a preview`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(
            steps: .fixture(1, "Lead", onApproval: 2), .fixture(2, "Manager", to: .manager))
        try await belay.addBinding(.manual)
        var cases: [Case] = []
        for _ in 0..<2 {
            let ticket = try await belay.open()
            cases.append(try #require(try await belay.escalate(.ticket(ticket.id))))
        }
        try await belay.decide(cases[1].id, .approve, as: "Lena")
        try await belay.disregardNotifications()
        try await belay.run(
            ChangeEscalation(
                escalation: "Ask the lead",
                change: .setSteps([.fixture(1, "Anybody", to: .role("agent"), onApproval: 2), .fixture(2, "Lead")])))
        let summary = try #require(try await belay.ask(ListEscalations()).first)
        #expect(summary.versions == [1: 2])
        #expect(summary.impact?.hasPrefix("2 running cases keep the version begun with") == true)

        let preview = try await belay.ask(PreviewCaseMoves(escalation: "Ask the lead"))
        #expect(preview.map(\.to) == [2, nil])
        #expect(preview.last?.why == "Version 2 has no step “Manager”.")
        #expect(try await belay.storedCase(cases[0].id).version == 1)

        await #expect(throws: WorkflowError.self) {
            try await belay.run(MoveCases(escalation: "Ask the lead"), as: "Maria")
        }
        try await belay.run(MoveCases(escalation: "Ask the lead"))
        let moved = try await belay.storedCase(cases[0].id)
        #expect(moved.version == 2)
        #expect(moved.step == 2)
        #expect(moved.holder == cases[0].holder)
        #expect(moved.next == cases[0].next)
        #expect(try await belay.storedCase(cases[1].id).version == 1)
        #expect(try await belay.decide(moved.id, .approve, as: "Lena").status == .approved)
        try await belay.expect(.notice("decided", to: "Ana"))
    }
}

@Test func `An escalation that is disabled says how many cases run, which go on to the end`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.disregardNotifications()
        try await belay.run(ChangeEscalation(escalation: "Ask the lead", change: .disable))
        let summary = try #require(try await belay.ask(ListEscalations()).first)
        #expect(summary.impact == "1 running case go on to the end; none begins.")
        #expect(try await belay.decide(started.id, .approve, as: "Lena").status == .approved)
        try await belay.expect(.notice("decided", to: "Ana"))
    }
}
