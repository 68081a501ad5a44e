import BelayTesting
import BusinessTime
import Model
import Testing

@Test func `Working hours leave the weekend out`() async throws {
    try await scenario(at: .at(.friday, 15)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addServiceLevel(warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        #expect(ticket.nextDueAt == .at(.monday, 11, week: 1))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 10, 59, week: 1))
        try await belay.expect()
        try await belay.advance(to: .at(.monday, 11, week: 1))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}

@Test func `A holiday that is entered afterwards moves what is due`() async throws {
    try await scenario(at: .at(.friday, 15)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addServiceLevel(warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.disregardNotifications()
        let monday = try #require(CivilDay("2026-03-09"))
        try await belay.addCalendar(hours: .office(holidays: [Holiday(monday, name: "Carnival")]), for: nil)
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == .at(.tuesday, 11, week: 1))
        try await belay.advance(to: .at(.monday, 23, week: 1))
        try await belay.expect()
        try await belay.reply(ticket.id)
        try await belay.expect(.notice("progress-update", to: "Kim"))
    }
}
