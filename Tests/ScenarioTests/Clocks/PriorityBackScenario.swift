import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A breach under a priority that was a mistake is withdrawn, and the right one still comes`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(
            "Low", priority: .low, targets: [.firstResponse: ClockTarget(within: .hours(8))], warningShares: [])
        try await belay.addServiceLevel(
            "High", priority: .high, targets: [.firstResponse: ClockTarget(within: .hours(1))], warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.monday, 9, 30))
        try await belay.run(ChangeTicket(ticket: ticket.id, priority: "high"), as: "Ana")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 10))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))

        try await belay.run(ChangeTicket(ticket: ticket.id, priority: "low"), as: "Ana")
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == .at(.monday, 17))
        let events = try await belay.store.read { try $0.events(of: .init(.ticket(ticket.id))) }
        let withdrawn = events.filter { $0.draft.kind == .clockBreachWithdrawn }
        #expect(withdrawn.count == 1)
        #expect(withdrawn.first?.draft.changes.contains { $0.field == "breached" && $0.after == nil } == true)

        try await belay.advance(to: .at(.monday, 16, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 17))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}
