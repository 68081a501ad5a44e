import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A reply reaches the customer, an internal note nobody`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.expect(.notice("acknowledgement", to: "Kim", about: .ticket(ticket.id)))
        try await belay.reply(ticket.id, "The customer is a handful.", visibility: .note)
        try await belay.expect()
        try await belay.reply(ticket.id, "A new one is on its way.")
        try await belay.expect(.notice("progress-update", to: "Kim", saying: "A new one is on its way."))
        #expect(try await belay.storedTicket(ticket.id).status == .open)
    }
}

@Test func `A customer who answers a solved ticket opens it again, and its assignee is told`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.expect(
            .notice("acknowledgement", to: "Kim"), .notice("assigned", to: "Ana", about: .ticket(ticket.id)))
        try await belay.set(ticket.id, status: .solved)
        try await belay.expect(.notice("resolution", to: "Kim"))
        try await belay.customerReplies(ticket.id, "It blinks again.")
        try await belay.expect(.notice("reply-received", to: "Ana", saying: "It blinks again."))
        let stored = try await belay.storedTicket(ticket.id)
        #expect(stored.status == .open)
        #expect(stored.solvedAt == nil)
    }
}

@Test func `What is said while solving a ticket is in what the customer reads`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.reply(ticket.id, "We replaced the fuse.", status: "solved")
        try await belay.expect(.notice("resolution", to: "Kim", saying: "We replaced the fuse."))
    }
}

@Test func `A reply to a ticket that is solved already still reaches the customer`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.set(ticket.id, status: .solved)
        try await belay.disregardNotifications()
        try await belay.reply(ticket.id, "You can throw the old fuse away.")
        try await belay.expect(.notice("resolution", to: "Kim", saying: "You can throw the old fuse away."))
    }
}

@Test func `A closed ticket takes no further words`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.set(ticket.id, status: .closed)
        try await belay.disregardNotifications()
        await #expect(throws: WorkflowError.self) { try await belay.customerReplies(ticket.id) }
        await #expect(throws: WorkflowError.self) { try await belay.set(ticket.id, status: .open) }
        let detail = try await belay.ask(ShowTicket(ticket: ticket.id))
        #expect(detail.messages.count == 1)
    }
}

@Test func `A ticket that is given to somebody is announced to them, unless they took it themselves`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.run(ChangeTicket(ticket: ticket.id, assignee: "ben@example.com"), as: "Ana")
        try await belay.expect(.notice("assigned", to: "Ben", about: .ticket(ticket.id)))
        try await belay.run(ChangeTicket(ticket: ticket.id, assignee: "ana@example.com"), as: "Ana")
        try await belay.expect()
    }
}

@Test func `Whoever changes a ticket from an old version is told so, and changes nothing`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.run(ChangeTicket(ticket: ticket.id, expectedVersion: 1, priority: "high"), as: "Ana")
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeTicket(ticket: ticket.id, expectedVersion: 1, priority: "low"), as: "Ben")
        }
        guard case .outdated? = error else {
            Issue.record("\(String(describing: error)) is no conflict")
            return
        }
        #expect(try await belay.storedTicket(ticket.id).priority == .high)
    }
}
