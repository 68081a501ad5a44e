import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A missed follow-up of a large account goes to the lead, and ends there when it is done`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Large account missed", .followUpMissed, module: .followUp,
            condition: .test(ConditionTest(field: .accountTier, comparison: .is, values: [.text("enterprise")])))
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.followUpMissed, module: .followUp)
        let account = try await belay.run(AddAccount(name: "Nordwind", tier: "enterprise"))
        let large = try await belay.addFollowUp(due: .at(.monday, 10), record: .account(account.id))
        let other = try await belay.addFollowUp("Call Jo", due: .at(.monday, 10))
        try await belay.advance(to: .at(.monday, 12))
        try await belay.disregardNotifications()
        let open = try await belay.onlyOpenCase()
        #expect(open.record == .followUp(large.id))
        #expect(open.reason == "“Call Kim” was due at 2026-03-02 10:00 UTC and was not done")
        #expect(try await belay.storedFollowUp(other.id).status == .missed)
        try await belay.answer(large.id, .done(note: ""))
        #expect(try await belay.storedCase(open.id).status == .resolved)
    }
}
