import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A ticket that nobody takes for an hour raises a trigger once, at that moment`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Nobody took it", .unassigned, parameters: TriggerParameters(after: Span(.hours(1))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.unassigned)
        let ticket = try await belay.open()
        let taken = try await belay.open(subject: "Taken", assignee: "Ana")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 9, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 10))
        try await belay.expect(
            .notice("assigned", to: "Maria", about: .ticket(ticket.id), saying: "Nobody has been assigned for 1 h"))
        // Whatever happens to it without being assigned, it is the same state.
        try await belay.customerReplies(ticket.id)
        try await belay.run(ChangeTicket(ticket: ticket.id, priority: "high"))
        try await belay.advance(to: .at(.monday, 12))
        #expect(try await belay.cases(about: .ticket(ticket.id)).map(\.triggers) == [1])
        #expect(try await belay.cases(about: .ticket(taken.id)).isEmpty)
        try await belay.disregardNotifications()
    }
}

@Test func `A ticket that loses its assignee is unassigned from then on`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Nobody took it", .unassigned, parameters: TriggerParameters(after: Span(.hours(1))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.unassigned)
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.monday, 11))
        try await belay.run(ChangeTicket(ticket: ticket.id, assignee: ""), as: "Ana")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 11, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 12))
        try await belay.expect(.notice("assigned", to: "Maria", about: .ticket(ticket.id)))
    }
}

@Test func `A trigger that is added later finds the tickets that wait already, and forgets them when it is removed`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        let waiting = try await belay.open()
        try await belay.advance(to: .at(.monday, 11))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addTrigger("Nobody took it", .unassigned, parameters: TriggerParameters(after: Span(.hours(1))))
        try await belay.addBinding(.unassigned)
        let new = try await belay.open(subject: "Another")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 11, 1))
        try await belay.expect(.notice("assigned", to: "Maria", about: .ticket(waiting.id)))
        try await belay.run(RemoveTrigger(trigger: "Nobody took it"))
        try await belay.advance(to: .at(.monday, 13))
        #expect(try await belay.cases(about: .ticket(new.id)).isEmpty)
        #expect(try await belay.store.read { try $0.deadline(.watch(.ticket(new.id))) } == nil)
        try await belay.expect()
    }
}
