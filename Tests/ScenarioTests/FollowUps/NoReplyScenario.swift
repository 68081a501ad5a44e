import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Three attempts without a reply are noticed, and each is tried again a day later`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "No reply", .followUpNoReply, module: .followUp, parameters: TriggerParameters(times: 3))
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.followUpNoReply, module: .followUp)
        let followUp = try await belay.addFollowUp(due: .at(.monday, 10))
        for day in [Weekday.tuesday, .wednesday] {
            let answer = try await belay.answer(followUp.id, .noReply(next: nil, note: ""))
            #expect(answer.followUp.dueAt == .at(day, 10))
            try await belay.advance(to: .at(day, 10))
            try await belay.expect(.notice("follow-up-due", to: "Ana"))
        }
        try await belay.answer(followUp.id, .noReply(next: .at(.friday, 15), note: ""))
        try await belay.expect(.notice("assigned", to: "Lena", saying: "3 attempts without a reply"))
        #expect(try await belay.storedFollowUp(followUp.id).dueAt == .at(.friday, 15))
    }
}

@Test func `Giving up counts as an attempt, closes the follow-up, and leaves its case open`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "No reply", .followUpNoReply, module: .followUp, parameters: TriggerParameters(times: 1))
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.followUpNoReply, module: .followUp)
        let followUp = try await belay.addFollowUp(due: .at(.monday, 10))
        let answer = try await belay.answer(followUp.id, .givenUp(note: "Nobody there"))
        #expect(answer.followUp.status == .noReply)
        #expect(answer.followUp.attempts == 1)
        try await belay.expect(.notice("assigned", to: "Lena"))
        #expect(try await belay.onlyOpenCase().record == .followUp(followUp.id))
    }
}
