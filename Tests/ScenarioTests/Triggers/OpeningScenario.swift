import BelayTesting
import Model
import Testing
import Workflows

@Test func `A critical ticket, or one of the category security, raises a trigger when it opens and not again`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        func test(_ field: Field, _ value: String) -> Condition {
            .test(ConditionTest(field: field, comparison: .is, values: [.text(value)]))
        }
        try await belay.addTrigger(
            "Serious from the start", .recordChanged,
            condition: .all([
                test(.event, "opened"), .any([test(.priority, "critical"), test(.category, "security")]),
            ]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.recordChanged)
        let harmless = try await belay.open()
        let critical = try await belay.open(priority: "critical")
        let security = try await belay.open(category: "Security")
        try await belay.run(ChangeTicket(ticket: critical.id, tags: ["vip"]))
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(harmless.id)).isEmpty)
        #expect(try await belay.cases(about: .ticket(critical.id)).map(\.triggers) == [1])
        #expect(try await belay.cases(about: .ticket(security.id)).map(\.triggers) == [1])
    }
}
