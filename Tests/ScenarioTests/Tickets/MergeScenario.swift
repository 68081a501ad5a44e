import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A merged ticket's words go on in the other, and so does what its customer writes there`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let first = try await belay.open(subject: "The printer blinks", body: "It blinks.")
        let second = try await belay.open(subject: "Printer", body: "It still blinks.")
        try await belay.disregardNotifications()
        let merged = try await belay.run(MergeTickets(ticket: second.id, into: first.id), as: "Ana")
        #expect(merged.links == [.ticket(second.id)])
        let closed = try await belay.storedTicket(second.id)
        #expect(closed.status == .closed)
        #expect(closed.mergedInto == first.id)
        // The customer is not told that anything was solved.
        try await belay.expect()

        try await belay.customerReplies(second.id, "Anybody there?")
        let detail = try await belay.ask(ShowTicket(ticket: first.id), as: "Ana")
        #expect(detail.messages.map(\.body) == ["It blinks.", "It still blinks.", "Anybody there?"])
        await #expect(throws: WorkflowError.self) { try await belay.reply(second.id) }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeTicket(ticket: second.id, status: "open"), as: "Ana")
        }
    }
}

@Test func `The earlier wait of a merged ticket counts on in the other`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(
            targets: [.nextReply: ClockTarget(within: .hours(2), counting: .wall)], warningShares: [])
        let target = try await belay.open()
        try await belay.reply(target.id, "Which printer is it?", status: "pending")
        let source = try await belay.open(subject: "Printer again")
        try await belay.reply(source.id, "Which printer is it?")
        try await belay.advance(to: .at(.monday, 10))
        try await belay.customerReplies(source.id, "The blue one.")
        try await belay.advance(to: .at(.monday, 11))
        try await belay.disregardNotifications()
        let merged = try await belay.run(MergeTickets(ticket: source.id, into: target.id), as: "Ana")
        #expect(merged.status == .open)
        #expect(merged.nextDueAt == .at(.monday, 12))
        // Worked out anew from the history, it is the same.
        try await belay.run(ChangeTicket(ticket: target.id, category: "printer"), as: "Ana")
        #expect(try await belay.storedTicket(target.id).nextDueAt == .at(.monday, 12))
        #expect(try await belay.ask(ExplainDue(ticket: source.id), as: "Ana").allSatisfy { !$0.clock.isOpen })
    }
}

@Test func `What was merged before goes along`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let tickets = [try await belay.open(), try await belay.open(), try await belay.open()]
        try await belay.run(MergeTickets(ticket: tickets[0].id, into: tickets[1].id), as: "Ana")
        try await belay.run(MergeTickets(ticket: tickets[1].id, into: tickets[2].id), as: "Ana")
        try await belay.customerReplies(tickets[0].id, "Hello?")
        try await belay.disregardNotifications()
        #expect(try await belay.storedTicket(tickets[0].id).mergedInto == tickets[2].id)
        #expect(try await belay.ask(ShowTicket(ticket: tickets[2].id), as: "Ana").messages.count == 4)
    }
}

@Test func `Tickets of different customers, and one with itself, are not merged`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let kims = try await belay.open()
        let lous = try await belay.open(from: "Lou Park")
        try await belay.disregardNotifications()
        for into in [lous.id, kims.id, 99] {
            await #expect(throws: WorkflowError.self) {
                try await belay.run(MergeTickets(ticket: kims.id, into: into), as: "Ana")
            }
        }
        #expect(try await belay.storedTicket(kims.id) == kims)
    }
}
