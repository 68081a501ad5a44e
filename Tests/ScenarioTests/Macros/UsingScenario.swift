import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A macro answers, changes the ticket and promises to come back, all in one`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam()
        let ticket = try await belay.open(subject: "It leaks")
        try await belay.run(ChangeTicket(ticket: ticket.id, tags: ["old", "new"]))
        try await belay.disregardNotifications()
        let macro = try await belay.run(
            AddMacro(
                MacroDraft(
                    name: "Ask for a photo", reach: .department("Support"),
                    text: "Hello {{customer.name}}, a photo for {{ticket.number}}, please. {{agent.name}}",
                    actions: [
                        .init("status", "pending"), .init("priority", "high"), .init("assign", "me"),
                        .init("team", team.name), .init("tag", "Photo"), .init("untag", "old"), .init("tier", "2"),
                        .init("category", "leak"), .init("follow-up", "3 Has the photo come?"),
                    ])), as: "Lena")
        let preview = try await belay.ask(PreviewMacro(macro: "ask for a photo", ticket: ticket.id), as: "Ana")
        #expect(preview.text == "Hello Kim Noor, a photo for \(ticket.id), please. Ana Lima")

        let unread = UseMacro(ticket: ticket.id, macro: macro.name)
        let refusal = await #expect(throws: WorkflowError.self) { try await belay.run(unread, as: "Ana") }
        #expect(refusal?.description.contains("is to be read before it is sent") == true)

        let used = try await belay.run(
            UseMacro(ticket: ticket.id, macro: macro.name, body: "Hello Kim, a photo, please."), as: "Ana")
        let ana = try belay.person("Ana").id
        let after = used.ticket
        #expect(after.status == .pending && after.priority == .high && after.assignee == ana && after.team == team.id)
        #expect(after.tags == ["new", "photo"] && after.tier == .second && after.category == "leak")
        #expect(used.message?.body == "Hello Kim, a photo, please." && used.message?.visibility == .reply)
        let followUp = try #require(used.followUps.first)
        #expect(followUp.owner == ana && followUp.dueAt == belay.now.advanced(by: .days(3)))
        #expect(followUp.record == .ticket(ticket.id) && followUp.title == "Has the photo come?")
        let kinds = try await belay.store.read { try $0.latestEvents(of: Subject(.ticket(ticket.id)), limit: 10) }
            .map(\.draft.kind)
        #expect(kinds.contains(.macroUsed) && kinds.contains(.ticketReplied) && kinds.contains(.ticketChanged))
        try await belay.expect(.notice("progress-update", to: "Kim"))
    }
}

@Test func `Nothing of a macro is done where one of its actions may not be`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let before = try await belay.storedTicket(ticket.id)
        let macro = try await belay.run(
            AddMacro(
                MacroDraft(
                    name: "Promise", reach: .everyone, text: "We call you.", isFinal: true,
                    actions: [.init("status", "solved"), .init("follow-up", "1 Call"), .init("assign", "me")])))
        // The operator is nobody that a ticket could be given to.
        await #expect(throws: WorkflowError.self) {
            try await belay.run(UseMacro(ticket: ticket.id, macro: macro.name))
        }
        // A token that may change tickets but no follow-ups does neither.
        let ana = try belay.person("Ana")
        let narrow = Principal(ana, scopes: Scopes([.write(.ticket), .read(nil)]))
        let refusal = await #expect(throws: WorkflowError.self) {
            try await belay.environment.run(UseMacro(ticket: ticket.id, macro: macro.name), as: narrow)
        }
        #expect(refusal?.description.contains("write:follow-up") == true)
        // Another department's agent does not see the ticket at all.
        await #expect(throws: WorkflowError.self) {
            try await belay.run(UseMacro(ticket: ticket.id, macro: macro.name), as: "Sara")
        }
        #expect(try await belay.storedTicket(ticket.id) == before)
        #expect(try await belay.ask(ListFollowUps(query: FollowUpQuery()), as: "Ana").items.isEmpty)
        #expect(try await belay.ask(ShowTicket(ticket: ticket.id), as: "Ana").messages.count == 1)
    }
}

@Test func `A macro escalates before it moves a ticket out of reach`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation("Look", steps: Step(sequence: 1, name: "Lead", recipient: .role("lead")))
        try await belay.addBinding(.manual, to: "Look")
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        try await belay.run(
            AddMacro(
                MacroDraft(
                    name: "To Sales", actions: [.init("department", "Sales"), .init("escalate", "They want to buy")])),
            as: "Ana")
        let used = try await belay.run(UseMacro(ticket: ticket.id, macro: "to sales"), as: "Ana")
        let sales = try #require(belay.environment.snapshot.configuration.department(named: "Sales"))
        #expect(used.ticket.department == sales.id)
        #expect(try await belay.cases(about: .ticket(ticket.id)).first?.reason == "They want to buy")
        try await belay.disregardNotifications()
    }
}

@Test func `Whoever has an earlier version of the macro or the ticket before them is told`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let macro = try await belay.run(
            AddMacro(MacroDraft(name: "Urgent", actions: [.init("priority", "critical")])), as: "Ana")
        let changed = try await belay.run(
            ChangeMacro(macro: macro.id, draft: MacroDraft(actions: [.init("priority", "low")])), as: "Ana")
        #expect(changed.version == 2)
        await #expect(throws: WorkflowError.self) {
            try await belay.run(UseMacro(ticket: ticket.id, macro: "Urgent", expectedMacro: 1), as: "Ana")
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(
                ChangeMacro(macro: macro.id, expectedVersion: 1, draft: MacroDraft(name: "Calm")), as: "Ana")
        }
        try await belay.run(ChangeTicket(ticket: ticket.id, category: "printer"), as: "Ben")
        await #expect(throws: WorkflowError.self) {
            try await belay.run(
                UseMacro(ticket: ticket.id, macro: "Urgent", expectedVersion: ticket.version), as: "Ana")
        }
        let used = try await belay.run(UseMacro(ticket: ticket.id, macro: "Urgent", expectedMacro: 2), as: "Ana")
        #expect(used.ticket.priority == .low)
    }
}

@Test func `A macro for somebody who is gone says so and does nothing`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let macro = try await belay.run(
            AddMacro(MacroDraft(name: "To Ben", actions: [.init("assign", "ben@example.com")])), as: "Ana")
        try await belay.run(ChangePerson(person: "ben@example.com", isDisabled: true))
        let preview = try await belay.ask(PreviewMacro(macro: macro.name, ticket: ticket.id), as: "Ana")
        #expect(preview.obstacles.map(\.description) == ["Ben Roth is disabled"])
        let refusal = await #expect(throws: WorkflowError.self) {
            try await belay.run(UseMacro(ticket: ticket.id, macro: macro.name), as: "Ana")
        }
        #expect(refusal?.description == "The macro “To Ben” cannot be used: Ben Roth is disabled.")
    }
}
