import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Whoever has a returned request in place of somebody who left asks in their own name`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        try await belay.addEscalation("Lead", steps: .fixture(to: .role("lead")))
        try await belay.addBinding(.requestSubmitted, module: .requests, to: "Lead")
        let request = try await belay.askDiscount()
        try await belay.run(ChangePerson(person: "sara@example.com", isDisabled: true))
        let returned = try await belay.decide(1, .returnForCorrection, as: "Lena", comment: "Why?")
        #expect(returned.holder == (try belay.person("Stefan").id))
        try await belay.run(EditRequest(request: request.id, fields: ["percent": "5"]), as: "Stefan")
        let again = try await belay.run(SubmitRequest(request: request.id), as: "Stefan")
        #expect(again.requester == .person(try belay.person("Stefan").id))
        await #expect(throws: WorkflowError.self) { try await belay.decide(2, .approve, as: "Stefan") }
        try await belay.decide(2, .approve, as: "Lena")
        #expect(try await belay.storedRequest(request.id).state == .approved)
        try await belay.disregardNotifications()
    }
}

@Test func `A request that nobody answers is decided as the step's time-out says`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        try await belay.addEscalation(
            "Manager",
            steps: .fixture(to: .manager, timeOut: TimeOut(after: .hours(4), counting: .wall, then: .reject)))
        try await belay.addBinding(.requestSubmitted, module: .requests, to: "Manager")
        let request = try await belay.askDiscount()
        try await belay.reopen()
        try await belay.advance(by: .hours(4))
        #expect(try await belay.storedRequest(request.id).state == .rejected)
        try await belay.disregardNotifications()
    }
}

@Test func `A request that somebody took without deciding it is decided by the manager`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        try await belay.addEscalation("Lead", steps: .fixture(to: .role("lead"), asks: .acknowledgement))
        try await belay.addBinding(.requestSubmitted, module: .requests, to: "Lead")
        let request = try await belay.askDiscount()
        try await belay.disregardNotifications()
        try await belay.decide(1, .acknowledge, as: "Lena")
        try await belay.expect(
            .notice("decided", to: "Sara"),
            .notice("approval-asked", to: "Stefan", about: .request(request.id), saying: "nobody has decided it"))
        #expect(try await belay.storedRequest(request.id).state == .pending)
        try await belay.decide(2, .approve, as: "Stefan")
        try await belay.disregardNotifications()
        #expect(try await belay.storedRequest(request.id).state == .approved)
    }
}
