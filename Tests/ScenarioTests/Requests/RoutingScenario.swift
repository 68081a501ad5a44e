import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A trigger on the form and its numbers sends a request its own way, and the rest goes the general one`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        try await belay.addEscalation("Admin", steps: .fixture(to: .role("admin")))
        try await belay.addEscalation("Manager", steps: .fixture(to: .manager))
        try await belay.addTrigger(
            "Deep discount", .requestSubmitted, module: .requests,
            condition: .all([
                .test(ConditionTest(field: .form, comparison: .is, values: [.text("discount")])),
                .test(ConditionTest(field: .percent, comparison: .atLeast, values: [.number(20)])),
                .test(ConditionTest(field: .amount, comparison: .atLeast, values: [.number(50_000)])),
                .test(ConditionTest(field: .currency, comparison: .is, values: [.text("EUR")])),
            ]))
        try await belay.addBinding(.requestSubmitted, module: .requests, trigger: "Deep discount", to: "Admin")
        try await belay.addBinding(.requestSubmitted, module: .requests, priority: 200, to: "Manager")
        try await belay.askDiscount("20", more: ["value": "50000 EUR"])
        try await belay.expect(.notice("approval-asked", to: "Rosa"))
        try await belay.askDiscount("20", more: ["value": "49999.99 EUR"])
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        #expect(try await belay.cases(about: .request(1)).count == 1)
    }
}

@Test func `A request that two escalations decide is approved by both or rejected by one`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        for name in ["Admin", "Lead"] {
            try await belay.addEscalation(name, steps: .fixture(to: .role(name.lowercased())))
            try await belay.addTrigger(name, .requestSubmitted, module: .requests)
            try await belay.addBinding(.requestSubmitted, module: .requests, trigger: name, to: name)
        }
        let first = try await belay.askDiscount()
        try await belay.disregardNotifications()
        let cases = try await belay.cases(about: .request(first.id))
        try await belay.decide(cases[0].id, .approve, as: "Rosa")
        #expect(try await belay.storedRequest(first.id).state == .pending)
        try await belay.decide(cases[1].id, .approve, as: "Lena")
        #expect(try await belay.storedRequest(first.id).state == .approved)

        let second = try await belay.askDiscount()
        let others = try await belay.cases(about: .request(second.id))
        try await belay.decide(others[0].id, .reject, as: "Rosa", comment: "No")
        #expect(try await belay.storedRequest(second.id).state == .rejected)
        #expect(try await belay.storedCase(others[1].id).status == .resolved)
        try await belay.disregardNotifications()
    }
}

@Test func `A case that somebody opened by hand does not decide the request`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        try await belay.addEscalation("Hurry", steps: .fixture(to: .role("admin"), asks: .acknowledgement))
        try await belay.addBinding(.manual, module: .requests, to: "Hurry")
        let request = try await belay.askDiscount()
        let hurry = try #require(try await belay.escalate(.request(request.id), as: "Sara"))
        try await belay.decide(hurry.id, .acknowledge, as: "Rosa")
        try await belay.disregardNotifications()
        #expect(try await belay.storedRequest(request.id).state == .pending)
    }
}
