import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A critical outage at three in the morning goes on-call, to tier 2, to the account's owner`() async throws {
    try await scenario(at: .at(.tuesday, 3)) { belay in
        try await belay.addCompany()
        try await belay.addPerson("Tia Two")
        try await belay.addPerson("Oda Owner", role: .manager, department: "Sales")
        try await belay.run(
            AddRota(
                name: "Nights",
                layer: RotaLayerDraft(members: ["ana@example.com", "ben@example.com"], turn: "1d", start: "2026-03-02"))
        )
        try await belay.addTeam("Second line", tier: 2, members: ["Tia"])
        try await belay.run(AddAccount(name: "Globex", owner: "oda@example.com"))
        try await belay.addTrigger(
            "Outage", .keyword, parameters: TriggerParameters(phrases: ["outage"]))
        let wait = TimeOut(after: .minutes(10), counting: .wall, then: .goto(2))
        let rota = try #require(belay.environment.snapshot.configuration.rota(named: "Nights"))
        try await belay.addEscalation(
            "Outage",
            steps: Step(
                sequence: 1, name: "On call", recipient: .rota(rota.id), asks: .acknowledgement,
                actions: [.raisePriority(.critical), .reassign], timeOut: wait, onApproval: nil, phase: .assessment),
            Step(
                sequence: 2, name: "Tier 2", recipient: .tier(.second), asks: .acknowledgement,
                actions: [.raiseTier(.second), .reassign],
                timeOut: TimeOut(after: .minutes(20), counting: .wall, then: .goto(3)), onApproval: nil),
            Step(
                sequence: 3, name: "Owner", recipient: .accountOwner, asks: .acknowledgement,
                timeOut: TimeOut(after: .hours(1), counting: .wall, then: .manager)))
        try await belay.addBinding(.keyword, to: "Outage")
        let ticket = try await belay.open(
            subject: "Nothing works", body: "A total outage since midnight.", account: "Globex")
        // Monday's turn ends at nine, so Ana still has the night to Tuesday.
        try await belay.expect(.notice("acknowledgement", to: "Kim"), .notice("assigned", to: "Ana"))
        let started = try await belay.onlyOpenCase()
        #expect(started.because == "on call for Nights: Ana Lima (until Tue 3 Mar 09:00)")
        #expect(try await belay.storedTicket(ticket.id).priority == .critical)

        try await belay.advance(by: .minutes(10))
        try await belay.expect(.notice("assigned", to: "Tia"))
        #expect(try await belay.storedTicket(ticket.id).assignee == (try belay.person("Tia").id))
        // Nobody has assessed it after a quarter of an hour: whoever has it and the manager hear of that.
        try await belay.advance(by: .minutes(5))
        try await belay.expect(.notice("reminder", to: "Tia"), .notice("reminder", to: "Maria"))

        try await belay.advance(by: .minutes(15))
        try await belay.expect(.notice("assigned", to: "Oda"))
        let taken = try await belay.decide(started.id, .acknowledge, as: "Oda", comment: "I call them")
        #expect(taken.status == .acknowledged)
        #expect(taken.phases.map(\.phase) == [.assessment])
        try await belay.expect(.notice("decided", to: "Tia", saying: "I call them"))
    }
}
