import BelayTesting
import BusinessTime
import Model
import Testing

@Test func `A ticket that waited over the weekend has on Monday what it had left on Friday`() async throws {
    try await scenario(at: .at(.friday, 14)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addServiceLevel(
            targets: [.resolution: ClockTarget(within: .hours(4))], warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.friday, 16))
        try await belay.set(ticket.id, status: .pending)
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 12, week: 1))
        try await belay.expect()
        try await belay.customerReplies(ticket.id)
        try await belay.expect(.notice("reply-received", to: "Ana"))
        // Two of the four hours are used; Monday morning passed while it waited on the customer.
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == .at(.monday, 14, week: 1))
        try await belay.advance(to: .at(.monday, 13, 59, week: 1))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 14, week: 1))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}
