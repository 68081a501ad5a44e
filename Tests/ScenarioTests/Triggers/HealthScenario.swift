import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Health that falls by twenty points within a month raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(AddAccount(name: "Globex", department: "Sales", health: 80))
        try await belay.addTrigger(
            "Falling", .healthDrop, module: .accounts,
            parameters: TriggerParameters(within: Span(.days(30)), points: 20))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.healthDrop, module: .accounts)
        // What was worse long ago, and is reported late, changes nothing.
        try await belay.run(ReportHealth(account: "Globex", score: 10, at: .at(.sunday, 9, week: -2)))
        try await belay.advance(to: .at(.friday, 9))
        try await belay.run(ReportHealth(account: "Globex", score: 65))
        try await belay.expect()
        try await belay.advance(to: .at(.friday, 9, week: 1))
        try await belay.run(ReportHealth(account: "globex", score: 60))
        try await belay.expect(.notice("assigned", to: "Stefan", saying: "Health fell by 20 points to 60 within 30d"))
    }
}

@Test func `A score that hovers at the floor raises a trigger once, and what was held back is counted`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let account = try await belay.run(AddAccount(name: "Globex", department: "Sales", health: 50))
        let trigger = try await belay.addTrigger(
            "Unwell", .healthFloor, module: .accounts, parameters: TriggerParameters(floor: 40, hysteresis: 5))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.healthFloor, module: .accounts)
        func report(_ scores: Int...) async throws -> Int {
            for score in scores {
                try await belay.advance(by: .minutes(1))
                try await belay.run(ReportHealth(account: "Globex", score: score))
            }
            return try await belay.cases(about: .account(account.id)).map(\.triggers).reduce(0, +)
        }
        #expect(try await report(40) == 0)
        #expect(try await report(39) == 1)
        #expect(try await report(41, 38, 44, 39) == 1)
        let detail = try await belay.ask(ShowTrigger(trigger: trigger.name))
        #expect(detail.days?.map(\.fired) == [1])
        #expect(detail.days?.map(\.heldBack) == [2])
        #expect(try await report(45, 39) == 2)
        try await belay.disregardNotifications()
    }
}

@Test func `A renewal that is near raises a trigger for an account that does not do well`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let day = "2026-05-01"
        let ill = try await belay.run(AddAccount(name: "Globex", renewal: day, department: "Sales", health: 45))
        let well = try await belay.run(AddAccount(name: "Initech", renewal: day, department: "Sales", health: 90))
        try await belay.addTrigger(
            "Renewal", .renewalNear, module: .accounts,
            parameters: TriggerParameters(within: Span(.days(45)), healthBelow: 60))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.renewalNear, module: .accounts)
        try await belay.advance(to: .at(.monday, 23, week: 2))
        try await belay.expect()
        try await belay.advance(to: .at(.tuesday, 0, week: 2))
        try await belay.expect(
            .notice("assigned", to: "Stefan", about: .account(ill.id), saying: "renewed on 2026-05-01"))
        // The other one falls ill when the day is near already.
        try await belay.run(ReportHealth(account: "Initech", score: 50))
        try await belay.advance(by: .minutes(1))
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .account(well.id)).count == 1)
    }
}
