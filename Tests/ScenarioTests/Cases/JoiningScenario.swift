import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A record has one open case for each escalation, and further triggers are added to it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open(body: "Fire!")
        try await belay.disregardNotifications()
        for _ in 1...3 { try await belay.customerReplies(ticket.id, "Fire!") }
        try await belay.expect()
        let open = try await belay.onlyOpenCase()
        #expect(open.triggers == 4)
        let joined = try await belay.ask(ShowCase(id: open.id)).entries.filter { $0.kind == .caseJoined }
        #expect(joined.count == 3)

        try await belay.decide(open.id, .approve, as: "Lena")
        try await belay.customerReplies(ticket.id, "Fire!")
        #expect(try await belay.cases(about: .ticket(ticket.id)).map(\.status) == [.approved, .open])
        try await belay.expect(.notice("approval-asked", to: "Lena"))
    }
}

@Test func `Solving a ticket ends its cases, and nothing of them is due any more`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.advance(by: .hours(1))
        try await belay.set(ticket.id, status: .solved)
        let ended = try await belay.storedCase(started.id)
        #expect(ended.status == .resolved)
        #expect(ended.endedAt == .at(.monday, 10))
        try await belay.disregardNotifications()
        #expect(try await belay.advance(by: .days(7)) == 0)
        await #expect(throws: WorkflowError.self) { try await belay.decide(started.id, .approve, as: "Lena") }
    }
}

@Test func `A case keeps the version of its escalation that it began with`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(1, onApproval: 2), .fixture(2, "Manager decides", to: .manager))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.run(
            ChangeEscalation(escalation: "Ask the lead", change: .setSteps([.fixture(1, "Rosa decides")])))
        try await belay.reopen()
        let moved = try await belay.decide(started.id, .approve, as: "Lena")
        #expect(moved.version == 1)
        #expect(moved.step == 2)
        #expect(moved.holder == (try belay.person("Maria").id))
        let next = try await belay.open()
        #expect(try await belay.escalate(.ticket(next.id))?.version == 2)
        try await belay.disregardNotifications()
    }
}

@Test func `A step does to the ticket what it says`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(
            steps: .fixture(
                asks: .acknowledgement,
                actions: [
                    .reassign, .raisePriority(.critical), .raiseTier(.second), .tag("vip"),
                    .notify(.requester, template: "handoff"),
                ]))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open(assignee: "Ana")
        try await belay.disregardNotifications()
        try await belay.escalate(.ticket(ticket.id), as: "Maria")
        let stored = try await belay.storedTicket(ticket.id)
        #expect(stored.assignee == (try belay.person("Lena").id))
        #expect(stored.priority == .critical)
        #expect(stored.tier == .second)
        #expect(stored.tags == ["vip"])
        try await belay.expect(
            .notice("handoff", to: "Kim", saying: "Lena Koch"), .notice("assigned", to: "Lena"))
    }
}

@Test func `Escalations whose steps set off triggers again come to an end`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        for (name, tag) in [("Ping", "ping"), ("Pong", "pong")] {
            try await belay.addTrigger(name, .recordChanged)
            try await belay.addEscalation(
                name, steps: .fixture(asks: .nothing, actions: [.tag(tag), .tag("\(tag)-again")]))
            try await belay.addBinding(.recordChanged, trigger: name, to: name)
        }
        let ticket = try await belay.open()
        #expect(try await belay.storedTicket(ticket.id).tags.count == 4)
        #expect(try await belay.store.read { try $0.cases(CaseQuery()) }.items.isEmpty)
        try await belay.disregardNotifications()
    }
}
