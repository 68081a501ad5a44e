import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// Sales with an approval by the manager for every deal of 50,000 EUR or more.
private func prepare(_ belay: Harness, steps: Step...) async throws {
    try await belay.addCompany()
    try await belay.addTrigger(
        "Large deal", .dealValue, module: .deals,
        parameters: TriggerParameters(value: Money(minorUnits: 5_000_000, currency: "EUR")))
    try await belay.run(AddEscalation(name: "Approve", steps: steps, isEnabled: true))
    try await belay.addBinding(.dealValue, module: .deals, to: "Approve")
}

@Test func `A large deal waits for the manager, and whoever asked hears of the approval`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        let small = try await belay.run(
            OpenDeal(name: "Small", value: "49999.99 EUR", owner: "sara@example.com"), as: "Sara")
        let large = try await belay.run(
            OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.expect(.notice("approval-asked", to: "Stefan", about: .deal(large.id), saying: "50,000"))
        #expect(try await belay.cases(about: .deal(small.id)).isEmpty)
        let open = try await belay.onlyOpenCase()
        let done = try await belay.decide(open.id, .approve, as: "Stefan", comment: "Well done")
        #expect(done.status == .approved)
        #expect(done.endedAt == belay.now)
        try await belay.expect(.notice("decided", to: "Sara", about: .deal(large.id), saying: "Well done"))
    }
}

@Test func `A rejection needs a reason, which whoever asked reads`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.disregardNotifications()
        let open = try await belay.onlyOpenCase()
        await #expect(throws: WorkflowError.self) { try await belay.decide(open.id, .reject, as: "Stefan") }
        #expect(try await belay.decide(open.id, .reject, as: "Stefan", comment: "Too risky").status == .rejected)
        try await belay.expect(.notice("decided", to: "Sara", saying: "Too risky"))
    }
}

@Test func `What is returned waits for its requester, and once corrected goes back to who returned it`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.disregardNotifications()
        let open = try await belay.onlyOpenCase()
        let returned = try await belay.decide(
            open.id, .returnForCorrection, as: "Stefan", comment: "The margin is missing")
        #expect(returned.status == .returned)
        #expect(returned.holder == (try belay.person("Sara").id))
        try await belay.expect(.notice("decided", to: "Sara", saying: "The margin is missing"))
        await #expect(throws: WorkflowError.self) { try await belay.decide(open.id, .approve, as: "Stefan") }

        let corrected = try await belay.run(CorrectCase(id: open.id, comment: "Added"), as: "Sara")
        #expect(corrected.status == .open)
        #expect(corrected.holder == (try belay.person("Stefan").id))
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        #expect(try await belay.decide(open.id, .approve, as: "Stefan").status == .approved)
        try await belay.expect(.notice("decided", to: "Sara"))
    }
}

@Test func `A decision can be passed on, and its time-out stays where it was`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.disregardNotifications()
        let open = try await belay.onlyOpenCase()
        try await belay.advance(by: .hours(5))
        let passed = try await belay.decide(open.id, .passOn(try belay.person("Lena").id), as: "Stefan")
        #expect(passed.holder == (try belay.person("Lena").id))
        #expect(passed.timesOutAt == open.timesOutAt)
        try await belay.expect(.notice("approval-asked", to: "Lena"))
        #expect(try await belay.decide(open.id, .approve, as: "Lena").status == .approved)
        try await belay.expect(.notice("decided", to: "Sara"))
    }
}

@Test func `Nobody decides what they asked for`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        try await belay.run(OpenDeal(name: "Mine", value: "50000 EUR", owner: "stefan@example.com"), as: "Stefan")
        try await belay.expect(.notice("approval-asked", to: "Rosa"))
        let open = try await belay.onlyOpenCase()
        #expect(open.holder == (try belay.person("Rosa").id))
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.decide(open.id, .approve, as: "Stefan")
        }
        #expect(error?.description.contains("asked for this and cannot decide it") == true)
        #expect(try await belay.storedCase(open.id) == open)
    }
}

@Test func `Whoever asked can take it back`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.disregardNotifications()
        let open = try await belay.onlyOpenCase()
        await #expect(throws: WorkflowError.self) {
            try await belay.run(WithdrawCase(id: open.id, comment: "a\0b"), as: "Sara")
        }
        #expect(try await belay.run(WithdrawCase(id: open.id), as: "Sara").status == .withdrawn)
        #expect(try await belay.advance(by: .days(3)) == 0)
    }
}

@Test func `An approval takes one step after the other`() async throws {
    try await scenario { belay in
        try await prepare(
            belay, steps: .fixture(1, "Manager", to: .manager, onApproval: 2), .fixture(2, "Admin", to: .role("admin")))
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        let open = try await belay.onlyOpenCase()
        try await belay.decide(open.id, .approve, as: "Stefan")
        try await belay.expect(.notice("approval-asked", to: "Stefan"), .notice("approval-asked", to: "Rosa"))
        #expect(try await belay.decide(open.id, .approve, as: "Rosa").status == .approved)
        try await belay.expect(.notice("decided", to: "Sara"))
    }
}

@Test func `A deal that is won ends its cases`() async throws {
    try await scenario { belay in
        try await prepare(belay, steps: .fixture(to: .manager))
        let deal = try await belay.run(
            OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        try await belay.run(ChangeDeal(deal: deal.id, outcome: "won"), as: "Sara")
        #expect(try await belay.cases(about: .deal(deal.id)).map(\.status) == [.resolved])
        try await belay.disregardNotifications()
    }
}
