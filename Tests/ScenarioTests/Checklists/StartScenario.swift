import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A template's items find their people and their due times`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addCalendar(hours: .office())
        try await belay.run(
            AddChecklistTemplate(
                name: "New colleague", department: "Support",
                items: [
                    ChecklistItemDraft(title: "Order a laptop", due: "16h", owner: "role:lead", isRequired: true),
                    ChecklistItemDraft(title: "Say hello", due: "16h", counting: "wall", owner: "user:ben@example.com"),
                    ChecklistItemDraft(title: "Badge", owner: "role:lead"), ChecklistItemDraft(title: "Lunch"),
                ]))
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let checklist = try await belay.run(
            StartChecklist(template: "new colleague", record: .ticket(ticket.id)), as: "Ana")
        try await belay.expect(
            .notice("items-assigned", to: "Lena", about: .checklist(checklist.id), saying: "- Order a laptop, due Tue"),
            .notice("items-assigned", to: "Ben", saying: "- Say hello"))
        let (lena, ben) = (try belay.person("Lena").id, try belay.person("Ben").id)
        #expect(checklist.name == "New colleague")
        #expect(checklist.items.map(\.owner) == [lena, ben, lena, nil])
        #expect(checklist.items.map(\.dueAt) == [.at(.tuesday, 17), .at(.tuesday, 1), nil, nil])
        #expect(checklist.owner == (try belay.person("Ana").id))
    }
}

@Test func `A checklist that is written for the occasion stands alone`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let checklist = try await belay.run(
            StartChecklist(name: "Move", items: [ChecklistItemDraft(title: "Pack", owner: "user:ana@example.com")]),
            as: "Ana")
        #expect(checklist.record == nil)
        #expect(checklist.template == nil)
        await #expect(throws: WorkflowError.self) { try await belay.run(StartChecklist(name: "Empty"), as: "Ana") }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(StartChecklist(template: "No such"), as: "Ana")
        }
    }
}

@Test func `Only admins define templates, and all that is wrong is told at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let template = AddChecklistTemplate(
            name: "",
            items: [
                ChecklistItemDraft(title: "", due: "soon"), ChecklistItemDraft(title: "Ok", owner: "team:Nobody"),
                ChecklistItemDraft(title: "Ok", due: "0m", counting: "sometimes"),
            ])
        let refusal = await #expect(throws: WorkflowError.self) { try await belay.run(template, as: "Maria") }
        #expect(refusal?.description == "Only an admin may configure checklist templates.")
        let error = await #expect(throws: WorkflowError.self) { try await belay.run(template, as: "Rosa") }
        for field in ["name", "item 1", "item 1 due", "item 2 owner", "item 3 due", "item 3 counting"] {
            #expect(error?.description.contains("\(field): ") == true, "\(field)")
        }
    }
}
