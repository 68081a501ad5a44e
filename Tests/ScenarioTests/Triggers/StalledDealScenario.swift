import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A deal that stays in one stage for ten days raises a trigger once a stage`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Stalled", .dealStalled, module: .deals, parameters: TriggerParameters(after: Span(.days(10))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.dealStalled, module: .deals)
        let deal = try await belay.run(OpenDeal(name: "Big one", stage: "offer", owner: "sara@example.com"), as: "Sara")
        try await belay.advance(to: .at(.thursday, 8, week: 1))
        try await belay.run(ChangeDeal(deal: deal.id, discount: 5), as: "Sara")
        try await belay.expect()
        try await belay.advance(to: .at(.thursday, 9, week: 1))
        try await belay.expect(
            .notice("assigned", to: "Stefan", about: .deal(deal.id), saying: "in “offer” since 2026-03-02 09:00"))
        try await belay.run(ChangeDeal(deal: deal.id, stage: "contract"), as: "Sara")
        try await belay.advance(to: .at(.sunday, 9, week: 2))
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .deal(deal.id)).map(\.triggers) == [2])
    }
}

@Test func `A comparison with similar deals needs enough of them, and says so where there are too few`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let trigger = try await belay.addTrigger(
            "Slow", .dealStalled, module: .deals, parameters: TriggerParameters(factor: 2, minimumSample: 3))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.dealStalled, module: .deals)
        var others: [DealID] = []
        for number in 1...3 {
            let name = "Other \(number)"
            others.append(
                try await belay.run(OpenDeal(name: name, stage: "offer", value: "5000 EUR", owner: "sara@example.com"))
                    .id)
        }
        let deal = try await belay.run(
            OpenDeal(name: "Slow", stage: "offer", value: "6000 EUR", owner: "sara@example.com"))
        // Two, four and six days in the stage: the median is four.
        for (place, other) in others.enumerated() {
            try await belay.advance(by: .days(2))
            if place == 2 {
                let few = try await belay.environment.rehearse(
                    WouldFire(trigger: trigger.name), as: .operatorAtConsole, at: .at(.monday, 9, week: 20))
                #expect(few.hits.isEmpty)
                #expect(few.excuses.keys.contains { $0.contains("Only 2 similar deals have left “offer”, and 3") })
            }
            try await belay.run(ChangeDeal(deal: other, outcome: "won"))
        }
        try await belay.expect()
        // What was learnt from others is looked at with the deal itself.
        try await belay.run(ChangeDeal(deal: deal.id, discount: 1))
        try await belay.advance(to: .at(.tuesday, 8, week: 1))
        try await belay.expect()
        try await belay.advance(to: .at(.tuesday, 9, week: 1))
        try await belay.expect(
            .notice(
                "assigned", to: "Stefan", about: .deal(deal.id), saying: "longer than 2 × the 4d that half of 3 similar"
            ))
    }
}
