import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A clock warns at half and at three quarters and is breached, each once, whatever restarts`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel()
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.disregardNotifications()

        try await belay.advance(to: .at(.monday, 10, 59))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 11))
        try await belay.expect(.notice("warning", to: "Ana", about: .ticket(ticket.id)))
        try await belay.reopen()
        try await belay.advance(to: .at(.monday, 12))
        try await belay.expect(.notice("warning", to: "Ana"))
        try await belay.reopen()
        try await belay.advance(to: .at(.monday, 13))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
        try await belay.reopen()
        try await belay.advance(to: .at(.friday, 13))
        try await belay.expect()
        let clock = try #require(try await belay.store.read { try $0.clocks(of: ticket.id) }.first)
        #expect(clock.breachedAt == .at(.monday, 13))
        #expect(clock.warningsGiven == 2)
    }
}

@Test func `A first reply in time ends the clock, and nothing warns any more`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel()
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.advance(to: .at(.monday, 10))
        try await belay.reply(ticket.id)
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.friday, 10))
        try await belay.expect()
        let clock = try #require(try await belay.store.read { try $0.clocks(of: ticket.id) }.first)
        #expect(clock.state == .met)
        #expect(clock.metAt == .at(.monday, 10))
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == nil)
    }
}

@Test func `A breach that nobody's assignee or manager can hear of is told to the admins`() async throws {
    try await scenario { belay in
        try await belay.addPerson("Rosa Root", role: .admin, department: nil)
        try await belay.run(AddDepartment(name: "Support"))
        try await belay.addServiceLevel()
        try await belay.open()
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 13))
        try await belay.expect(
            .notice("warning", to: "Rosa"), .notice("warning", to: "Rosa"), .notice("breach", to: "Rosa"))
    }
}
