import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A ticket that none of us does anything about raises a trigger, whatever the customer writes`() async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Untouched", .untouched, parameters: TriggerParameters(after: Span(.hours(4))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.untouched)
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.monday, 10))
        try await belay.reply(ticket.id, "A note to myself.", visibility: .note)
        try await belay.advance(to: .at(.monday, 12))
        try await belay.customerReplies(ticket.id)
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 13, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 14))
        try await belay.expect(
            .notice("assigned", to: "Maria", about: .ticket(ticket.id), saying: "since 2026-03-02 10:00 UTC"))
    }
}

@Test func `A ticket that waits for the customer is not untouched`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Untouched", .untouched, parameters: TriggerParameters(after: Span(.hours(4))))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.untouched)
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.reply(ticket.id, status: "pending")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.tuesday, 9))
        try await belay.expect()
    }
}
