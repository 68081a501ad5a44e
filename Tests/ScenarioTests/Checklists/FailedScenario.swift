import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A failed item goes to the lead, who keeps it after the checklist is finished`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Backup failed", .itemFailed, module: .checklist,
            condition: .test(ConditionTest(field: .item, comparison: .contains, values: [.text("backup")])))
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.itemFailed, module: .checklist)
        let checklist = try await belay.run(
            StartChecklist(
                name: "Evening",
                items: [ChecklistItemDraft(title: "Test the backup"), ChecklistItemDraft(title: "Lock the door")]),
            as: "Ana")
        await #expect(throws: WorkflowError.self) { try await belay.change(checklist.id, item: 1, .failed(note: "")) }
        try await belay.change(checklist.id, item: 1, .failed(note: "The disk is full."))
        try await belay.expect(.notice("assigned", to: "Lena", saying: "“Test the backup” failed: The disk is full."))
        try await belay.change(checklist.id, item: 2, .failed(note: "No key."))
        try await belay.expect()
        #expect(try await belay.onlyOpenCase().record == .checklist(checklist.id))
    }
}
