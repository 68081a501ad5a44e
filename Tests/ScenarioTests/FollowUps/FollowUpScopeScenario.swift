import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A follow-up is its department's and its owner's, and nobody else's`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ours = try await belay.addFollowUp(due: .at(.monday, 10))
        let theirs = try await belay.run(
            AddFollowUp(title: "Help sales", owner: "ana@example.com", department: "Sales", due: .at(.monday, 11)))
        try await belay.disregardNotifications()
        #expect(try await belay.ask(ListFollowUps(query: .init()), as: "Ben").items.map(\.id) == [ours.id])
        #expect(try await belay.ask(ListFollowUps(query: .init()), as: "Sara").items.map(\.id) == [theirs.id])
        let own = FollowUpQuery(owner: try belay.person("Ana").id)
        #expect(try await belay.ask(ListFollowUps(query: own), as: "Ana").items.map(\.id) == [ours.id, theirs.id])
        _ = try await belay.ask(ShowFollowUp(followUp: theirs.id), as: "Ana")
        await #expect(throws: WorkflowError.self) { try await belay.ask(ShowFollowUp(followUp: ours.id), as: "Sara") }
        await #expect(throws: WorkflowError.self) {
            try await belay.answer(ours.id, .done(note: ""), as: "Sara")
        }
    }
}

@Test func `All that is wrong with a follow-up is told at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(
                AddFollowUp(
                    title: " ", record: .ticket(99), owner: "nobody@example.com", due: .at(.monday, 8),
                    grace: .days(1000),
                    waitsForReply: true, repeating: .init(every: 0, unit: .month, weekday: "friday", until: "soon")),
                as: "Ana")
        }
        for field in ["title", "record", "owner", "due", "grace", "every", "until", "weekday"] {
            #expect(error?.description.contains("\(field): ") == true, "\(field)")
        }
    }
}
