import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `An answer meant for a step that the case has left does not count for the next one`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(
            steps: .fixture(1, "First", to: .role("lead"), onApproval: 2), .fixture(2, "Second", to: .role("lead")))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.decide(started.id, .approve, as: "Lena")
        try await belay.disregardNotifications()
        let late = DecideCase(id: started.id, decision: .approve, turn: started.entries)
        let error = await #expect(throws: WorkflowError.self) { try await belay.run(late, as: "Lena") }
        #expect(error?.description.contains("only one answer counts: the case is in step 2 “Second” now") == true)
        #expect(try await belay.storedCase(started.id).status == .open)
    }
}
