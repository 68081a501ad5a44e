import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A step that nobody answers goes to the manager, then to an admin, who is reminded`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .progressUpdate, value: "never"))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.escalate(.ticket(ticket.id))
        try await belay.expect(.notice("approval-asked", to: "Lena"))
        try await belay.advance(by: .days(1))
        try await belay.expect(.notice("approval-asked", to: "Maria"))
        try await belay.advance(by: .days(1))
        try await belay.expect(.notice("approval-asked", to: "Rosa"))
        try await belay.advance(by: .days(1))
        try await belay.expect(.notice("reminder", to: "Rosa"))
        #expect(try await belay.onlyOpenCase().holder == (try belay.person("Rosa").id))
    }
}

@Test func `Whoever nobody is above is not told that a case moves on by itself`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .progressUpdate, value: "never"))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.escalate(.ticket(ticket.id))
        for _ in 0..<3 { try await belay.advance(by: .days(1)) }
        let told = try await belay.notifications()
        #expect(told.map(\.template) == ["approval-asked", "approval-asked", "approval-asked", "reminder"])
        #expect(told.map { $0.text.contains("moves on by itself") } == [true, true, false, false])
        #expect(told.map { $0.text.contains("stays where it is") } == [false, false, true, true])
    }
}

@Test func `What is due while Belay is down happens once when it is up again`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel()
        try await belay.addEscalation(
            steps: .fixture(timeOut: TimeOut(after: .hours(2), counting: .wall, then: .approve)))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open(assignee: "Ana")
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.disregardNotifications()
        belay.clock.set(to: .at(.wednesday, 9))
        try await belay.reopen()
        let worker = DeadlineWorker(belay.environment) { Issue.record("\($0)") }
        #expect(try await worker.runDue() == 2)
        #expect(try await worker.runDue() == 0)
        try await belay.reopen()
        #expect(try await DeadlineWorker(belay.environment) { Issue.record("\($0)") }.runDue() == 0)
        #expect(try await belay.storedCase(started.id).status == .approved)
        try await belay.expect(
            .notice("breach", to: "Ana"), .notice("breach", to: "Maria"), .notice("decided", to: "Ana"))
    }
}

@Test func `A time-out counts working hours unless it says otherwise`() async throws {
    try await scenario(at: .at(.friday, 16)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.addEscalation(steps: .fixture(timeOut: TimeOut(after: .hours(2), then: .manager)))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        #expect(started.timesOutAt == .at(.monday, 10, week: 1))
        try await belay.disregardNotifications()
    }
}
