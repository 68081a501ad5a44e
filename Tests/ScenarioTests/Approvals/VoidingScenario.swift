import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

private func prepare(_ belay: Harness) async throws -> Deal {
    try await belay.addCompany()
    try await belay.addTrigger(
        "Large deal", .dealValue, module: .deals,
        parameters: TriggerParameters(value: Money(minorUnits: 5_000_000, currency: "EUR")))
    try await belay.addEscalation(
        "Approve", steps: .fixture(1, "Manager", to: .manager, onApproval: 2), .fixture(2, "Admin", to: .role("admin")))
    try await belay.addBinding(.dealValue, module: .deals, to: "Approve")
    let deal = try await belay.run(
        OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
    let open = try await belay.onlyOpenCase()
    try await belay.decide(open.id, .approve, as: "Stefan")
    try await belay.disregardNotifications()
    return deal
}

@Test func `Another value voids the approvals given, and whoever gave them is asked again`() async throws {
    try await scenario { belay in
        let deal = try await prepare(belay)
        try await belay.run(ChangeDeal(deal: deal.id, value: "80000 EUR"), as: "Sara")
        let open = try await belay.onlyOpenCase()
        #expect(open.step == 1)
        #expect(open.round == 2)
        #expect(open.votes.map(\.isVoid) == [true])
        try await belay.expect(.notice("approval-asked", to: "Stefan", saying: "80,000"))
        try await belay.decide(open.id, .approve, as: "Stefan")
        #expect(try await belay.decide(open.id, .approve, as: "Rosa").status == .approved)
        try await belay.disregardNotifications()
    }
}

@Test func `A change that alters nothing of what was asked voids nothing`() async throws {
    try await scenario { belay in
        let deal = try await prepare(belay)
        try await belay.run(ChangeDeal(deal: deal.id, value: "50000 EUR"), as: "Sara")
        try await belay.run(ChangeDeal(deal: deal.id, name: "Larger", stage: "won soon"), as: "Sara")
        let open = try await belay.onlyOpenCase()
        #expect(open.step == 2)
        #expect(open.votes.map(\.isVoid) == [false])
    }
}

@Test func `What was approved to the end is asked again where it changes afterwards`() async throws {
    try await scenario { belay in
        let deal = try await prepare(belay)
        let open = try await belay.onlyOpenCase()
        try await belay.decide(open.id, .approve, as: "Rosa")
        try await belay.disregardNotifications()
        try await belay.run(ChangeDeal(deal: deal.id, discount: 30), as: "Sara")
        let again = try await belay.onlyOpenCase()
        #expect(again.id != open.id)
        #expect(again.reason == "What case \(open.id) approved changed (discount: none → 30.0)")
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
    }
}
