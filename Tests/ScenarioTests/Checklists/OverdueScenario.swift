import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `Each item is overdue once, at its own time, whatever restarts`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Late", .itemOverdue, module: .checklist)
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.itemOverdue, module: .checklist)
        let checklist = try await belay.run(
            StartChecklist(
                name: "Move",
                items: [
                    ChecklistItemDraft(title: "Pack", due: "1h", owner: "user:ben@example.com"),
                    ChecklistItemDraft(title: "Label", due: "2h"), ChecklistItemDraft(title: "Carry", due: "3h"),
                ]), as: "Ana")
        try await belay.expect(.notice("items-assigned", to: "Ben"))
        try await belay.advance(to: .at(.monday, 10))
        try await belay.expect(
            .notice("item-overdue", to: "Ben", about: .checklist(checklist.id), saying: "“Pack”"),
            .notice("item-overdue", to: "Ana"), .notice("assigned", to: "Lena", saying: "“Pack” was due"))
        try await belay.reopen()
        #expect(try await belay.store.read { try $0.deadline(.checklist(checklist.id)) } == .at(.monday, 11))
        try await belay.change(checklist.id, item: 2, .done(note: ""))
        try await belay.advance(to: .at(.monday, 12))
        // The same escalation is open already, so the second overdue item joins it.
        try await belay.expect(.notice("item-overdue", to: "Ana", saying: "“Carry”"))
        #expect(try await belay.onlyOpenCase().triggers == 2)
        try await belay.change(checklist.id, item: 3, .done(note: ""))
        try await belay.change(checklist.id, item: 3, .reopened)
        #expect(try await belay.store.read { try $0.deadline(.checklist(checklist.id)) } == nil)
    }
}

@Test func `An item that is nobody's is told to the manager where the checklist is nobody's, too`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(
            StartChecklist(
                name: "Move", department: "Support", items: [ChecklistItemDraft(title: "Pack", due: "1h")]))
        try await belay.advance(to: .at(.monday, 10))
        try await belay.expect(.notice("item-overdue", to: "Maria"))
    }
}
