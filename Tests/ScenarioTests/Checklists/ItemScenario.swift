import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// A checklist of Ana's with a required item and one that is not.
private func prepare(_ belay: Harness) async throws -> Checklist {
    try await belay.addCompany()
    return try await belay.run(
        StartChecklist(
            name: "Move",
            items: [ChecklistItemDraft(title: "Pack", isRequired: true), ChecklistItemDraft(title: "Label")]), as: "Ana"
    )
}

@Test func `A required item cannot be left out without a reason`() async throws {
    try await scenario { belay in
        let checklist = try await prepare(belay)
        await #expect(throws: WorkflowError.self) {
            try await belay.change(checklist.id, item: 1, .skipped(note: " "))
        }
        try await belay.change(checklist.id, item: 1, .skipped(note: "We own nothing."))
        let done = try await belay.change(checklist.id, item: 2, .skipped(note: ""))
        #expect(done.items.map(\.note) == ["We own nothing.", nil])
        #expect(done.finishedAt == belay.now)
    }
}

@Test func `An item is closed once, and reopened to be closed again`() async throws {
    try await scenario { belay in
        let checklist = try await prepare(belay)
        let first = try await belay.change(checklist.id, item: 1, .done(note: ""), as: "Ben")
        #expect(first.items[0].closedBy == .person(try belay.person("Ben").id))
        await #expect(throws: WorkflowError.self) { try await belay.change(checklist.id, item: 1, .failed(note: "No")) }
        try await belay.change(checklist.id, item: 2, .done(note: ""))
        let reopened = try await belay.change(checklist.id, item: 1, .reopened)
        #expect(reopened.finishedAt == nil)
        #expect(reopened.items[0].closedBy == nil)
        await #expect(throws: WorkflowError.self) { try await belay.change(checklist.id, item: 3, .done(note: "")) }
    }
}

@Test func `Two people who change a checklist at the same time do not overwrite each other`() async throws {
    try await scenario { belay in
        let checklist = try await prepare(belay)
        try await belay.change(checklist.id, item: 1, .done(note: ""))
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(
                ChangeChecklistItem(
                    checklist: checklist.id, item: 2, expectedVersion: checklist.version, change: .done(note: "")),
                as: "Ben")
        }
        guard case .outdated = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
}

@Test func `Whoever is given an item is told, and may do it from another department`() async throws {
    try await scenario { belay in
        let checklist = try await prepare(belay)
        await #expect(throws: WorkflowError.self) {
            try await belay.change(checklist.id, item: 1, .done(note: ""), as: "Sara")
        }
        try await belay.change(checklist.id, item: 1, .assigned(to: "sara@example.com"))
        try await belay.expect(.notice("items-assigned", to: "Sara", saying: "- Pack"))
        try await belay.change(checklist.id, item: 1, .done(note: ""), as: "Sara")
        #expect(try await belay.ask(ListChecklists(query: .init()), as: "Sara").items.isEmpty)
        _ = try await belay.ask(ShowChecklist(checklist: checklist.id), as: "Sara")
    }
}
