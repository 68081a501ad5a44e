import BelayTesting
import Model
import Testing
import Workflows

@Test func `Views are seen by those they are for, counted, and in the order they were put in`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam()
        for number in 1...3 {
            try await belay.open(subject: "No. \(number)", priority: number == 1 ? "critical" : "low")
        }
        try await belay.disregardNotifications()
        func add(_ name: String, _ reach: SavedViewDraft.Reach, _ filter: ViewFilter, as person: String) async throws
            -> SavedView
        {
            try await belay.run(
                AddSavedView(SavedViewDraft(name: name, reach: reach, words: ViewWords(filter))), as: person)
        }
        let own = try await add("Mine", .me, ViewFilter(queue: .all, priority: .critical), as: "Ana")
        let second = try await add("Words", .me, ViewFilter(queue: .all, text: "No"), as: "Ana")
        _ = try await add("Ours", .team(team.name), ViewFilter(queue: .unassigned), as: "Lena")
        _ = try await add("Everyone's", .department("Support"), ViewFilter(queue: .all, isAnyStatus: true), as: "Lena")

        func seen(_ person: String) async throws -> [String] {
            try await belay.ask(ReadViews(), as: person).entries.map {
                "\($0.view.name) \($0.count.map(String.init) ?? "-")\($0.isMore ? "+" : "")"
            }
        }
        #expect(try await seen("Ana") == ["Mine 1", "Words -", "Ours 3", "Everyone's 3"])
        #expect(try await seen("Maria") == ["Ours 3", "Everyone's 3"])
        #expect(try await seen("Sara") == [])

        try await belay.run(ChangeSavedView(view: second.id, direction: .up), as: "Ana")
        #expect(try await seen("Ana").first == "Words -")
        try await belay.run(SetDefaultView(view: own.id), as: "Ana")
        #expect(try await belay.ask(ShowSavedView(view: nil), as: "Ana")?.id == own.id)
        try await belay.run(RemoveSavedView(view: own.id), as: "Ana")
        #expect(try await belay.ask(ShowSavedView(view: nil), as: "Ana") == nil)
        #expect(try await seen("Ana") == ["Words -", "Ours 3", "Everyone's 3"])
    }
}

@Test func `Nobody shares views but leads, and nobody touches those of others`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTeam()
        let draft = SavedViewDraft(name: "Hot", words: ViewWords(ViewFilter(queue: .all)))
        let own = try await belay.run(AddSavedView(draft), as: "Ana")
        for (reach, person) in [
            (SavedViewDraft.Reach.team("First line"), "Ana"), (.department("Support"), "Ana"),
            (.department("Sales"), "Lena"), (.me, nil as String?),
        ] as [(SavedViewDraft.Reach, String?)] {
            var other = draft
            other.reach = reach
            await #expect(throws: WorkflowError.self) { try await belay.run(AddSavedView(other), as: person) }
        }
        for person in ["Ben", "Lena", "Rosa"] {
            await #expect(throws: WorkflowError.self) {
                try await belay.run(RemoveSavedView(view: own.id), as: person)
            }
            await #expect(throws: WorkflowError.self) { try await belay.run(SetDefaultView(view: own.id), as: person) }
        }
        await #expect(throws: WorkflowError.self) { try await belay.run(AddSavedView(draft), as: "Ana") }
        let wrong = SavedViewDraft(
            name: "", words: ViewWords(queue: "theirs", sort: "urgent", priority: "high", status: "lost"))
        let error = await #expect(throws: WorkflowError.self) { try await belay.run(AddSavedView(wrong), as: "Ana") }
        guard case .invalid(let invalid)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(invalid.problems.map(\.field) == ["name", "queue", "status"])
    }
}
