import BelayTesting
import Model
import Storage
import Testing
import Workflows

@Test func `Agents make their own macros, leads those of their department, admins those for all`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        func add(_ name: String, _ reach: MacroDraft.Reach, as person: String) async throws -> Macro {
            try await belay.run(
                AddMacro(MacroDraft(name: name, reach: reach, actions: [.init("tag", "x")])), as: person)
        }
        let own = try await add("Mine", .me, as: "Ana")
        let shared = try await add("Ours", .department("Support"), as: "Lena")
        let all = try await add("All", .everyone, as: "Rosa")
        for (reach, person) in [
            (MacroDraft.Reach.department("Support"), "Ana"), (.everyone, "Ana"), (.department("Sales"), "Lena"),
            (.everyone, "Lena"),
        ] {
            await #expect(throws: WorkflowError.self, "\(person)") { try await add("More", reach, as: person) }
        }
        func names(_ person: String) async throws -> [String] {
            try await belay.ask(ListMacros(), as: person).map(\.name)
        }
        #expect(try await names("Ana") == ["All", "Mine", "Ours"])
        #expect(try await names("Ben") == ["All", "Ours"])
        #expect(try await names("Sara") == ["All"])
        #expect(try await names("Rosa") == ["All", "Ours"])
        for (macro, person) in [(own, "Lena"), (shared, "Ana"), (all, "Lena"), (shared, "Sara"), (own, "Rosa")] {
            await #expect(throws: WorkflowError.self, "\(macro.name), \(person)") {
                try await belay.run(RemoveMacro(macro: macro.id), as: person)
            }
        }
        // Nobody makes one of theirs everybody's.
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeMacro(macro: own.id, draft: MacroDraft(reach: .everyone)), as: "Ana")
        }
        // Of the same name, one's own comes first.
        let mine = try await add("ours", .me, as: "Ana")
        #expect(try await belay.ask(ShowMacro(macro: "Ours"), as: "Ana").id == mine.id)
        #expect(try await belay.ask(ShowMacro(macro: "Ours"), as: "Ben").id == shared.id)
        try await belay.run(RemoveMacro(macro: mine.id), as: "Ana")
        try await belay.run(RemoveMacro(macro: shared.id), as: "Lena")
        #expect(try await names("Ben") == ["All"])
        let events = try await belay.store.read {
            try $0.latestEvents(of: Subject(noun: .macro, number: shared.id.rawValue), limit: 5)
        }
        #expect(events.map(\.draft.kind).sorted { $0.rawValue < $1.rawValue } == [.changed, .created])
    }
}

@Test func `All that is wrong with a macro is told at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let draft = MacroDraft(
            name: "", reach: .me, text: "Hello {{custmer.name}}", visibility: "loud",
            actions: [
                .init("priority", "sky-high"), .init("status", "open"), .init("status", "solved"),
                .init("team", "Nobody's"), .init("follow-up", "soon"), .init("fly", "away"), .init("escalate", "x"),
            ])
        let error = await #expect(throws: WorkflowError.self) { try await belay.run(AddMacro(draft), as: "Ana") }
        guard case .invalid(let invalid)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(
            invalid.problems.map(\.field) == [
                "name", "visibility", "text", "action 1", "action 3", "action 4", "action 5", "action 6", "action 7",
            ])
        #expect(invalid.problems[2].message.contains("there is no variable \"custmer.name\""))
        #expect(invalid.problems[2].message.contains("customer"))
        let empty = await #expect(throws: WorkflowError.self) {
            try await belay.run(AddMacro(MacroDraft(name: "Nothing")), as: "Ana")
        }
        #expect(empty?.description.contains("a macro says or does something") == true)
    }
}
