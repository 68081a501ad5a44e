import BelayTesting
import Model
import Testing
import Workflows

@Test func `A ticket whose assignee lacks the skill of its category raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(
            AddPerson(name: "Nia Net", email: "nia@example.com", department: "Support", skills: ["Networks"]))
        try await belay.addTrigger(
            "Beyond them", .missingSkill, parameters: TriggerParameters(skills: ["network": "networks"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.missingSkill)
        let other = try await belay.open(category: "printer", assignee: "Ana")
        let able = try await belay.open(category: "Network", assignee: "Nia")
        let unable = try await belay.open(category: "Network", assignee: "Ana")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(other.id)).isEmpty)
        #expect(try await belay.cases(about: .ticket(able.id)).isEmpty)
        #expect(
            try await belay.cases(about: .ticket(unable.id)).map(\.reason)
                == ["It needs the skill networks, which ana@example.com lacks"])
    }
}

@Test func `A ticket that is moved between departments raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Two departments", .departments)
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.departments)
        let ticket = try await belay.open()
        try await belay.run(ChangeTicket(ticket: ticket.id, category: "billing"))
        #expect(try await belay.cases(about: .ticket(ticket.id)).isEmpty)
        try await belay.run(ChangeTicket(ticket: ticket.id, department: "Sales"))
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(ticket.id)).count == 1)
    }
}

@Test func `A ticket that is linked to another department's record raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Two departments", .departments)
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.departments)
        let deal = try await belay.run(OpenDeal(name: "Nordwind", department: "Sales"))
        let own = try await belay.open()
        let ticket = try await belay.open()
        try await belay.run(ChangeTicket(ticket: ticket.id, links: [.ticket(own.id)]), as: "Ana")
        #expect(try await belay.cases(about: .ticket(ticket.id)).isEmpty)
        try await belay.run(ChangeTicket(ticket: ticket.id, links: [.ticket(own.id), .deal(deal.id)]), as: "Ana")
        try await belay.disregardNotifications()
        #expect(
            try await belay.cases(about: .ticket(ticket.id)).map(\.reason)
                == ["The ticket is linked across departments and touches 2 of them"])
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeTicket(ticket: ticket.id, links: [.ticket(ticket.id), .deal(99)]), as: "Ana")
        }
        #expect(error?.description.contains("cannot be linked to itself") == true)
        #expect(error?.description.contains("there is no deal 99") == true)
    }
}
