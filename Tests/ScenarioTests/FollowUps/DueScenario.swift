import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A follow-up is told when it is due and when it is missed, each once, whatever restarts`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let followUp = try await belay.addFollowUp(due: .at(.monday, 14), grace: .minutes(30))
        try await belay.advance(to: .at(.monday, 13, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 14))
        try await belay.expect(.notice("follow-up-due", to: "Ana", about: .followUp(followUp.id), saying: "Call Kim"))
        try await belay.reopen()
        try await belay.advance(to: .at(.monday, 14, 30))
        try await belay.expect(
            .notice("follow-up-missed", to: "Ana"), .notice("follow-up-missed", to: "Maria", saying: "It is with: Ana"))
        try await belay.reopen()
        try await belay.advance(to: .at(.friday, 9))
        try await belay.expect()
        let stored = try await belay.storedFollowUp(followUp.id)
        #expect(stored.status == .missed)
        #expect(stored.misses == 1)
    }
}

@Test func `A follow-up that is done in time says nothing any more`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let followUp = try await belay.addFollowUp(due: .at(.monday, 14))
        let answer = try await belay.answer(followUp.id, .done(note: "She is happy."))
        #expect(answer.followUp.status == .done)
        #expect(answer.followUp.closingNote == "She is happy.")
        #expect(answer.next == nil)
        #expect(try await belay.advance(to: .at(.friday, 9)) == 0)
        await #expect(throws: WorkflowError.self) { try await belay.answer(followUp.id, .done(note: "")) }
    }
}

@Test func `Whoever is given a follow-up by somebody else is told`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let followUp = try await belay.addFollowUp(due: .at(.monday, 14), owner: "Ben", as: "Lena")
        try await belay.expect(.notice("assigned", to: "Ben", about: .followUp(followUp.id)))
        try await belay.run(ChangeFollowUp(followUp: followUp.id, owner: "ana@example.com"), as: "Ben")
        try await belay.expect(.notice("assigned", to: "Ana"))
    }
}
