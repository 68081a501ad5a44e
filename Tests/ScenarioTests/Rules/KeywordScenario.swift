import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `An angry mail raises a trigger, and the lead is asked`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Wants to leave", .keyword, parameters: TriggerParameters(phrases: ["cancel the contract"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open(body: "This is the third time. We will cancel the contract!")
        try await belay.expect(
            .notice("acknowledgement", to: "Kim"),
            .notice("approval-asked", to: "Lena", about: .ticket(ticket.id), saying: "cancel the contract"))
        let open = try await belay.onlyOpenCase()
        #expect(open.record == .ticket(ticket.id))
        #expect(open.holder == (try belay.person("Lena").id))
        #expect(open.trigger == "Wants to leave")
        #expect(open.timesOutAt == .at(.tuesday, 9))
    }
}

@Test func `Words of an agent raise nothing`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Wants to leave", .keyword, parameters: TriggerParameters(phrases: ["cancel the contract"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.reply(ticket.id, "Please do not cancel the contract.")
        try await belay.reply(ticket.id, "They may cancel the contract.", visibility: .note)
        try await belay.expect(.notice("progress-update", to: "Kim"))
        #expect(try await belay.cases(about: .ticket(ticket.id)).isEmpty)
    }
}

@Test func `A message in a bad mood raises a sentiment trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Angry", .negativeSentiment, parameters: TriggerParameters(sentimentAtMost: -0.4))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.negativeSentiment)
        let calm = try await belay.open(body: "Thank you, everything works.")
        let angry = try await belay.open(body: "Terrible! Awful service, I hate it, this is the worst disaster ever.")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(calm.id)).isEmpty)
        #expect(try await belay.cases(about: .ticket(angry.id)).count == 1)
    }
}
