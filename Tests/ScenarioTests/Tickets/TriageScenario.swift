import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Questions classify a ticket, and the answers are kept with it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open(priority: "low")
        try await belay.disregardNotifications()
        let open = try await belay.run(TriageTicket(ticket: ticket.id, answers: [.no]), as: "Ana")
        #expect(open.next?.key == "degraded")
        #expect(try await belay.storedTicket(ticket.id).priority == .low)
        #expect(try await belay.ask(ListTriages(ticket: ticket.id)).isEmpty)

        let done = try await belay.run(TriageTicket(ticket: ticket.id, answers: [.no, .yes, .no]), as: "Ana")
        #expect(done.priority == .high)
        #expect(try await belay.storedTicket(ticket.id).priority == .high)
        let kept = try #require(try await belay.ask(ListTriages(ticket: ticket.id)).first)
        #expect(kept.actor == .person(try belay.person("Ana").id))
        #expect(kept.steps.map(\.answer) == [.no, .yes, .no])
        await #expect(throws: WorkflowError.self) {
            try await belay.run(TriageTicket(ticket: ticket.id, answers: [.yes, .yes]), as: "Ana")
        }
    }
}

@Test(arguments: [("escalate", Priority.critical), ("stay", .low)])
func `“Don't know” takes the safer branch, or the other where the settings say so`(setting: String, priority: Priority)
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .unsure, value: setting))
        let result = try await belay.ask(WalkTriage(answers: [.unsure]))
        if priority == .critical {
            #expect(result.priority == .critical)
            #expect(result.steps.first?.taken == "taken as yes, the safer branch")
        } else {
            #expect(result.next?.key == "degraded")
            #expect(try await belay.ask(WalkTriage(answers: [.unsure, .unsure, .unsure])).priority == .low)
        }
    }
}

@Test func `Only an admin changes the questions, and what leads nowhere is refused with every mistake`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let tree = TriageTree(questions: [
            TriageQuestion(key: "a", text: "Is it burning?", yes: .priority(.critical), no: .question("b")),
            TriageQuestion(key: "c", text: "Really?", yes: .question("c"), no: .priority(.low)),
        ])
        await #expect(throws: WorkflowError.self) { try await belay.run(SaveTriageTree(tree: tree), as: "Maria") }
        #expect(tree.problems.map(\.field) == ["question 1", "question 2", "question 2"])
        let good = TriageTree(questions: [
            TriageQuestion(key: "a", text: "Is it burning?", yes: .priority(.critical), no: .priority(.low))
        ])
        try await belay.run(SaveTriageTree(tree: good))
        try await belay.reopen()
        #expect(try await belay.ask(WalkTriage(answers: [.no])).priority == .low)
    }
}
