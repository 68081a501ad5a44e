import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A condition that asks for an age comes to hold by the passing of time alone`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Old and important", .recordChanged,
            condition: .all([
                .test(ConditionTest(field: .opened, comparison: .olderThan, values: [.text("2h")])),
                .test(ConditionTest(field: .priority, comparison: .is, values: [.text("high")])),
            ]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.recordChanged)
        let high = try await belay.open(priority: "high")
        let low = try await belay.open(priority: "low")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 10, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 11))
        try await belay.expect(
            .notice(
                "approval-asked", to: "Lena", about: .ticket(high.id), saying: "opened is at least 2h ago and priority")
        )
        // What becomes important when it is old already is due at once.
        try await belay.run(ChangeTicket(ticket: low.id, priority: "high"))
        try await belay.advance(to: .at(.monday, 11))
        try await belay.expect(.notice("approval-asked", to: "Lena", about: .ticket(low.id)))
    }
}
