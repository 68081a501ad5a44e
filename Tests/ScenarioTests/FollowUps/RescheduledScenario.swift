import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A follow-up that is put off three times is noticed`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Put off", .followUpRescheduled, module: .followUp, parameters: TriggerParameters(times: 3))
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.followUpRescheduled, module: .followUp)
        let followUp = try await belay.addFollowUp(due: .at(.monday, 10))
        for hour in 11...12 {
            try await belay.answer(followUp.id, .rescheduled(to: .at(.monday, hour), note: ""))
        }
        try await belay.expect()
        try await belay.answer(followUp.id, .rescheduled(to: .at(.monday, 13), note: "No time"))
        try await belay.expect(
            .notice("assigned", to: "Lena", about: .followUp(followUp.id), saying: "put off 3 times"))
        #expect(try await belay.storedFollowUp(followUp.id).reschedules == 3)
        try await belay.advance(to: .at(.monday, 13))
        try await belay.expect(.notice("follow-up-due", to: "Ana"))
    }
}

@Test func `A follow-up is put off to a moment to come, and one that was missed is due again`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let followUp = try await belay.addFollowUp(due: .at(.monday, 10))
        try await belay.advance(to: .at(.monday, 12))
        try await belay.disregardNotifications()
        await #expect(throws: WorkflowError.self) {
            try await belay.answer(followUp.id, .rescheduled(to: .at(.monday, 12), note: ""))
        }
        let answer = try await belay.answer(followUp.id, .rescheduled(to: .at(.tuesday, 10), note: ""))
        #expect(answer.followUp.status == .open)
        try await belay.advance(to: .at(.tuesday, 10))
        try await belay.expect(.notice("follow-up-due", to: "Ana"))
    }
}
