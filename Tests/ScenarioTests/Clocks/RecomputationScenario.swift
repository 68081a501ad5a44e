import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `New hours reach all open tickets in batches, and a moment of the old hours comes for none`() async throws {
    try await scenario(at: .at(.friday, 15)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addServiceLevel(warningShares: [])
        let count = Transaction.recomputationBatch * 2 + 20
        let tickets = try await belay.environment.transact(as: .operatorAtConsole) { transaction in
            try (1...count).map { number in
                try OpenTicket(
                    subject: "Ticket \(number)", body: "It blinks.", requester: "kim@customer.example",
                    department: "Support"
                ).perform(in: transaction).id
            }
        }
        let last = try #require(tickets.last)
        try await belay.disregardNotifications()
        // They were due on Monday at 11, which is a holiday now: half a minute before, somebody notices.
        try await belay.advance(to: Instant.at(.monday, 11, week: 1).advanced(by: .seconds(-30)))
        let monday = try #require(CivilDay("2026-03-09"))
        try await belay.addCalendar(hours: .office(holidays: [Holiday(monday, name: "Carnival")]), for: nil)
        #expect(try await belay.storedTicket(tickets[0]).nextDueAt == .at(.tuesday, 11, week: 1))
        #expect(try await belay.storedTicket(last).nextDueAt == .at(.monday, 11, week: 1))
        // The moment of the old hours comes before the ticket's turn: nothing is breached.
        belay.clock.set(to: .at(.monday, 11, week: 1))
        let early = Deadline(key: .clocks(last), due: .at(.monday, 11, week: 1))
        #expect(try await belay.environment.run(RunDeadline(deadline: early), as: .system))
        #expect(try await belay.storedTicket(last).nextDueAt == .at(.tuesday, 11, week: 1))
        let worker = DeadlineWorker(belay.environment) { Issue.record("\($0)") }
        while try await worker.runDue() > 0 {}
        for ticket in tickets {
            #expect(try await belay.storedTicket(ticket).nextDueAt == .at(.tuesday, 11, week: 1))
        }
        try await belay.expect()
        #expect(try await belay.store.read { try $0.deadline(.clockRecomputation) } == nil)
    }
}

@Test func `A service level that no longer counts takes its clocks with it, and back again`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        #expect(ticket.nextDueAt == .at(.monday, 13))
        try await belay.run(ChangeServiceLevel(level: "Standard", isEnabled: false))
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == nil)
        try await belay.run(
            ChangeServiceLevel(
                level: "standard", targets: [.firstResponse: ClockTarget(within: .hours(2))], isEnabled: true))
        #expect(try await belay.storedTicket(ticket.id).nextDueAt == .at(.monday, 11))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 12))
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}
