import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// A support exception: the team's lead decides, then operations; or it comes back for correction.
private func prepare(_ belay: Harness) async throws -> Case {
    try await belay.addCompany()
    try await belay.addPerson("Otto Ops", customRoles: ["Operations"], department: nil)
    try await belay.addEscalation(
        "Support exception",
        steps: .fixture(
            1, "Team lead", to: .role("lead"), timeOut: TimeOut(after: .hours(4), counting: .wall, then: .manager),
            onApproval: 2),
        .fixture(2, "Operations", to: .role("operations"), actions: [.tag("exception")]))
    try await belay.addBinding(.manual, to: "Support exception")
    let ticket = try await belay.open(subject: "Please ship the part before we pay")
    try await belay.disregardNotifications()
    let started = try #require(
        try await belay.escalate(.ticket(ticket.id), reason: "The customer cannot wait for the invoice"))
    try await belay.expect(.notice("approval-asked", to: "Lena", saying: "cannot wait for the invoice"))
    return started
}

@Test func `A support exception goes from the team lead to operations`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        try await belay.decide(started.id, .approve, as: "Lena", comment: "A good customer")
        try await belay.expect(.notice("approval-asked", to: "Otto"))
        #expect(try await belay.storedTicket(TicketID(started.record.number)).tags == ["exception"])
        let done = try await belay.decide(started.id, .approve, as: "Otto", comment: "Shipped today")
        #expect(done.status == .approved)
        #expect(done.votes.map(\.comment) == ["A good customer", "Shipped today"])
        try await belay.expect(.notice("decided", to: "Ana", saying: "Shipped today"))
    }
}

@Test func `A support exception comes back for correction and is asked again`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        try await belay.decide(started.id, .returnForCorrection, as: "Lena", comment: "Which part?")
        try await belay.expect(.notice("decided", to: "Ana", saying: "Which part?"))
        #expect(try await belay.storedCase(started.id).holder == (try belay.person("Ana").id))
        try await belay.run(CorrectCase(id: started.id, comment: "The pump"), as: "Ana")
        try await belay.expect(.notice("approval-asked", to: "Lena"))
        try await belay.decide(started.id, .approve, as: "Lena")
        try await belay.decide(started.id, .reject, as: "Otto", comment: "None left")
        try await belay.expect(
            .notice("approval-asked", to: "Otto"), .notice("decided", to: "Ana", saying: "None left"))
        let ended = try await belay.storedCase(started.id)
        #expect(ended.status == .rejected)
        #expect(ended.votes.map(\.round) == [1, 2, 2])
    }
}
