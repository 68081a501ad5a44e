import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Raising the priority counts the faster target from the opening on`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(
            "Low", priority: .low, targets: [.firstResponse: ClockTarget(within: .hours(8))])
        try await belay.addServiceLevel(
            "Critical", priority: .critical,
            targets: [.firstResponse: ClockTarget(within: .minutes(30), counting: .wall)])
        let ticket = try await belay.open(assignee: "Ana")
        #expect(ticket.nextDueAt == .at(.monday, 17))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 9, 10))
        let raised = try await belay.run(ChangeTicket(ticket: ticket.id, priority: "critical"), as: "Ana")
        #expect(raised.nextDueAt == .at(.monday, 9, 30))
        try await belay.advance(to: .at(.monday, 9, 25))
        try await belay.expect(.notice("warning", to: "Ana"), .notice("warning", to: "Ana"))
        try await belay.reply(ticket.id)
        try await belay.expect(.notice("progress-update", to: "Kim"))
    }
}

@Test func `A critical ticket has thirty minutes by the clock on the wall, office hours or not`() async throws {
    try await scenario(at: .at(.friday, 16, 50)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addServiceLevel(
            "Critical", priority: .critical,
            targets: [.firstResponse: ClockTarget(within: .minutes(30), counting: .wall)], warningShares: [])
        let ticket = try await belay.open(priority: "critical", assignee: "Ana")
        #expect(ticket.nextDueAt == .at(.friday, 17, 20))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.friday, 17, 20))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}
