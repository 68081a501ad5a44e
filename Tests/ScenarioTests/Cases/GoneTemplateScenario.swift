import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A step whose template is gone goes on, and the admins hear what could not be told`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        // Past lint, as where the template's file was removed afterwards.
        try await belay.environment.transact(as: .operatorAtConsole) { transaction in
            _ = try transaction.writer.insert(
                EscalationDefinition(
                    id: 0, name: "Ask the lead", isEnabled: true, createdAt: transaction.now,
                    steps: [.fixture(actions: [.notify(.manager, template: "gone")])]))
        }
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        #expect(started.status == .open)
        try await belay.expect(
            .notice("approval-asked", to: "Lena"),
            .notice("mended", to: "Rosa", saying: "The notification “gone” could not be written"))
        let timeline = try await belay.ask(ShowCase(id: started.id)).entries
        #expect(timeline.contains { $0.kind == .caseMended && $0.text.contains("“gone”") })
        #expect(
            try await belay.ask(CheckConfiguration()).contains { $0.severity == .error && $0.text.contains("“gone”") })
        #expect(try await belay.decide(started.id, .approve, as: "Lena").status == .approved)
        try await belay.expect(.notice("decided", to: "Ana"))
    }
}

@Test func `A template that a deal cannot fill in stops no case either`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(to: .manager, actions: [.notify(.manager, template: "handoff")]))
        try await belay.addBinding(.manual, module: .deals)
        let deal = try await belay.run(OpenDeal(name: "Large", owner: "sara@example.com"), as: "Sara")
        let started = try #require(try await belay.escalate(.deal(deal.id), as: "Sara"))
        #expect(started.holder == (try belay.person("Stefan").id))
        try await belay.expect(.notice("approval-asked", to: "Stefan"), .notice("mended", to: "Rosa"))
    }
}
