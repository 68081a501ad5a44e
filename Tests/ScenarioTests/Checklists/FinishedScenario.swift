import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A finished checklist is noticed, and ends the cases about it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Finished", .checklistFinished, module: .checklist)
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addEscalation("Look", steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.checklistFinished, module: .checklist)
        try await belay.addBinding(.manual, module: .checklist, to: "Look")
        let checklist = try await belay.run(
            StartChecklist(
                name: "Move", items: [ChecklistItemDraft(title: "Pack"), ChecklistItemDraft(title: "Label")]), as: "Ana"
        )
        let manual = try #require(try await belay.escalate(.checklist(checklist.id)))
        try await belay.expect(.notice("assigned", to: "Maria"))
        try await belay.change(checklist.id, item: 1, .done(note: ""))
        try await belay.change(checklist.id, item: 2, .skipped(note: ""))
        try await belay.expect(.notice("assigned", to: "Lena", saying: "“Move” is finished: 1 done, 1 skipped"))
        #expect(try await belay.storedCase(manual.id).status == .resolved)
    }
}
