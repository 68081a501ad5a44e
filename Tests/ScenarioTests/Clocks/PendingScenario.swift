import BelayTesting
import BusinessTime
import Model
import Testing

@Test func `A clock stands still while a ticket is pending and goes on where it stood`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(targets: [.resolution: ClockTarget(within: .hours(4))])
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.monday, 10))
        try await belay.set(ticket.id, status: .pending)
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.tuesday, 10))
        try await belay.expect()

        try await belay.customerReplies(ticket.id)
        try await belay.expect(.notice("reply-received", to: "Ana"))
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == .at(.tuesday, 13))
        try await belay.advance(to: .at(.tuesday, 10, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.tuesday, 12))
        try await belay.expect(.notice("warning", to: "Ana"), .notice("warning", to: "Ana"))
        try await belay.set(ticket.id, status: .solved)
        try await belay.expect(.notice("resolution", to: "Kim"))
        try await belay.advance(to: .at(.friday, 12))
    }
}
