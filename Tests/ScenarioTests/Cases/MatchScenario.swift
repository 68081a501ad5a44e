import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A case tells which bindings could have started it and why they did not`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addEscalation("Other", steps: .fixture())
        let loser = try await belay.addBinding(.manual, to: "Other")
        let winner = try await belay.addBinding(.manual, department: "Support")
        let sales = try await belay.addBinding(.manual, department: "Sales", priority: 1, to: "Other")
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        let detail = try await belay.ask(ShowCase(id: started.id))
        #expect(detail.matches.map(\.binding) == [loser.id, winner.id, sales.id])
        #expect(detail.matches.map(\.matched) == [true, true, false])
        #expect(detail.matches[0].why.contains("is for this department, which comes before all"))
        #expect(detail.matches[1].why.hasPrefix("It is chosen"))
        #expect(detail.matches[2].why == "It is only for Sales, and the record belongs to Support.")
        try await belay.escalate(.ticket(ticket.id))
        #expect(try await belay.ask(ShowCase(id: started.id)).matches.count == 6)
        try await belay.disregardNotifications()
    }
}
