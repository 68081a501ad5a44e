import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `After an outage each moment is on record, and people hear of the worst only`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel()
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.disregardNotifications()
        try await belay.reopen()
        belay.clock.set(to: .at(.tuesday, 8))
        let worker = DeadlineWorker(belay.environment) { Issue.record("\($0)") }
        while try await worker.runDue() > 0 {}
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
        let events = try await belay.store.read { try $0.events(of: .init(.ticket(ticket.id))) }
        #expect(events.count { $0.draft.kind == .clockWarned } == 2)
        #expect(events.count { $0.draft.kind == .clockBreached } == 1)
        #expect(try await worker.runDue() == 0)
    }
}
