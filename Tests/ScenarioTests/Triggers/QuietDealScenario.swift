import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A large deal about which nobody does anything for a week raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Quiet", .dealQuiet, module: .deals,
            parameters: TriggerParameters(value: Money("50000 EUR"), after: Span(.days(7))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.dealQuiet, module: .deals)
        let large = try await belay.run(OpenDeal(name: "Large", value: "60000 EUR", owner: "sara@example.com"))
        let small = try await belay.run(OpenDeal(name: "Small", value: "40000 EUR", owner: "sara@example.com"))
        let won = try await belay.run(OpenDeal(name: "Won", value: "90000 EUR", owner: "sara@example.com"))
        try await belay.run(ChangeDeal(deal: won.id, outcome: "won"))
        try await belay.advance(to: .at(.wednesday, 9))
        try await belay.run(ChangeDeal(deal: large.id, discount: 3))
        try await belay.advance(to: .at(.wednesday, 8, week: 1))
        try await belay.expect()
        try await belay.advance(to: .at(.wednesday, 9, week: 1))
        try await belay.expect(.notice("assigned", to: "Stefan", about: .deal(large.id), saying: "50,000 EUR or more"))
        // A small deal that becomes large has been quiet only since then.
        try await belay.run(ChangeDeal(deal: small.id, value: "55000 EUR"))
        try await belay.advance(by: .days(6))
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .deal(small.id)).isEmpty)
    }
}
