import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `Of several bindings the lowest number counts, and at the same number the department's own`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        for name in ["All", "Own", "First"] { try await belay.addEscalation(name, steps: .fixture()) }
        let all = try await belay.addBinding(.manual, priority: 50, to: "All")
        let own = try await belay.addBinding(.manual, department: "Support", priority: 50, to: "Own")
        let first = try await belay.addBinding(.manual, priority: 10, to: "First")
        let ticket = try await belay.open()
        #expect(try await belay.escalate(.ticket(ticket.id))?.binding == first.id)
        try await belay.run(SetBindingEnabled(binding: first.id, isEnabled: false))
        #expect(try await belay.escalate(.ticket(ticket.id))?.binding == own.id)
        try await belay.run(SetBindingEnabled(binding: own.id, isEnabled: false))
        #expect(try await belay.escalate(.ticket(ticket.id))?.binding == all.id)
        try await belay.disregardNotifications()
    }
}

@Test func `The audit trail says of every binding that was looked at why it was or was not chosen`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        let chosen = try await belay.addBinding(.manual)
        let sales = try await belay.addBinding(.manual, department: "Sales", priority: 1)
        let ticket = try await belay.open()
        try await belay.escalate(.ticket(ticket.id))
        try await belay.disregardNotifications()
        let events = try await belay.store.read { try $0.events(of: Subject(.ticket(ticket.id))) }
        let fired = try #require(events.first { $0.draft.kind == .triggerFired }).draft.changes
        #expect(fired.first { $0.field == "binding \(chosen.id)" }?.after?.contains("chosen") == true)
        #expect(fired.first { $0.field == "binding \(sales.id)" }?.after?.contains("only for Sales") == true)
    }
}
