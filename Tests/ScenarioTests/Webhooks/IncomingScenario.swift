import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A signed message opens a ticket, once, and the trail says by which door`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let taken = try await belay.send(Harness.issue, id: "msg_1", by: hook)
        let record = try #require(taken.record)
        let ticket = try await belay.storedTicket(TicketID(record.number))
        #expect(ticket.subject == "It burns")
        #expect(ticket.tags.sorted() == ["fire", "printer"])
        #expect(ticket.priority == .high)
        let actors = try await belay.store.read { try $0.events(of: Subject(record)).map(\.draft.actor) }
        let origins = try await belay.store.read { try $0.events(of: Subject(record)).compactMap(\.draft.origin?.door) }
        #expect(!actors.isEmpty && origins.allSatisfy { $0 == .incoming(hook.id) })
        try await belay.expect(.notice("acknowledgement", to: "Kim", about: record))
        let again = try await belay.send(Harness.issue, id: "msg_1", by: hook)
        #expect(again.isRepeated)
        #expect(again.record == record)
        let log = try await belay.log(of: "forge")
        #expect(log.map(\.messageID) == ["msg_1", "msg_1"])
        #expect(log.map(\.refusedBecause) == [nil, "it came before, and was not done again"])
        #expect(log.map(\.record) == [record, nil])
    }
}

@Test func `A message adds a note, or the customer's own words, by our number or by theirs`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.run(
            OpenTicket(
                subject: "It burns", body: "Since noon.", requester: "kim@customer.example", department: "Support",
                assignee: "ana@example.com", externalReference: "PRJ-7"))
        try await belay.disregardNotifications()
        let hook = try await belay.run(
            AddIncoming(
                name: "forge", kind: .message,
                map: ["ticket": "/ticket", "external_reference": "/key", "body": "/text", "author": "/by"]))
        let note = try await belay.send(#"{"ticket": \#(ticket.id), "text": "Build 7 is red."}"#, id: "1", by: hook)
        #expect(note.record == .ticket(ticket.id))
        try await belay.expect()
        _ = try await belay.send(#"{"key": "PRJ-7", "text": "Any news?", "by": "customer"}"#, id: "2", by: hook)
        try await belay.expect(.notice("reply-received", to: "Ana", about: .ticket(ticket.id), saying: "Any news?"))
        let messages = try await belay.store.read { try $0.messages(of: ticket.id) }.suffix(2)
        #expect(messages.map(\.body) == ["Build 7 is red.", "Any news?"])
        #expect(messages.map(\.visibility) == [.note, .reply])
        #expect(messages.map(\.author) == [.incoming(hook.id), .customer(ticket.requester)])
        for (body, id) in [(#"{"key": "PRJ-8", "text": "?"}"#, "3"), (#"{"ticket": "x", "text": "?"}"#, "4")] {
            await #expect(throws: WorkflowError.self) { try await belay.send(body, id: id, by: hook) }
        }
        #expect(
            try await belay.log(of: "forge", onlyRefused: true).compactMap(\.refusedBecause) == [
                "what it is about is not there, or out of its department", "these fields are not accepted: ticket",
            ])
    }
}

@Test func `A message sets an account's health, and the triggers hear of it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let account = try await belay.run(AddAccount(name: "Globex", department: "Sales", health: 80))
        try await belay.addTrigger(
            "Unwell", .healthFloor, module: .accounts, parameters: TriggerParameters(floor: 40, hysteresis: 5))
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.healthFloor, module: .accounts)
        let hook = try await belay.run(
            AddIncoming(
                name: "usage", kind: .health, map: ["account": "/account", "score": "/scores/0", "at": "/when"]))
        try await belay.advance(by: .minutes(1))
        _ = try await belay.send(#"{"account": "Globex", "scores": [30.2]}"#, id: "1", by: hook)
        #expect(try await belay.store.read { try $0.account(account.id)?.health } == 30)
        try await belay.expect(.notice("assigned", to: "Stefan", about: .account(account.id)))
        // What was true last week belongs to the history.
        _ = try await belay.send(
            #"{"account": "Globex", "scores": ["90"], "when": "2026-01-05T09:00:00Z"}"#, id: "2", by: hook)
        #expect(try await belay.store.read { try $0.account(account.id)?.health } == 30)
        for (place, score) in ["101", "-1", "1e30", "\"many\"", "null"].enumerated() {
            await #expect(throws: WorkflowError.self) {
                try await belay.send(#"{"account": "Globex", "scores": [\#(score)]}"#, id: "x\(place)", by: hook)
            }
        }
        #expect(try await belay.store.read { try $0.health(of: account.id).count } == 3)
    }
}

@Test func `A message moves a deal`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let deal = try await belay.run(
            OpenDeal(name: "100 seats", stage: "offer", owner: "sara@example.com", externalReference: "CRM-1"))
        let hook = try await belay.run(
            AddIncoming(
                name: "crm", kind: .deal,
                map: ["external_reference": "/id", "stage": "/stage", "value": "/value", "discount": "/discount"]))
        let taken = try await belay.send(
            #"{"id": "CRM-1", "stage": "contract", "value": "5000 EUR", "discount": 7.5}"#, id: "1", by: hook)
        #expect(taken.record == .deal(deal.id))
        let moved = try #require(try await belay.store.read { try $0.deal(deal.id) })
        #expect(moved.stage == "contract")
        #expect(moved.value?.minorUnits == 500_000)
        #expect(moved.discount == 7.5)
        await #expect(throws: WorkflowError.self) {
            try await belay.send(#"{"id": "CRM-1", "stage": "won", "discount": "all"}"#, id: "2", by: hook)
        }
        #expect(try await belay.store.read { try $0.deal(deal.id)?.version } == moved.version)
        try await belay.disregardNotifications()
    }
}

@Test func `A door of one department reaches no other`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let sales = try await belay.open(department: "Sales")
        let support = try await belay.open(department: "Support")
        try await belay.disregardNotifications()
        let notes = try await belay.run(
            AddIncoming(
                name: "notes", kind: .message, map: ["ticket": "/ticket", "body": "/text"], department: "Support"))
        await #expect(throws: WorkflowError.self) {
            try await belay.send(#"{"ticket": \#(sales.id), "text": "?"}"#, id: "1", by: notes)
        }
        _ = try await belay.send(#"{"ticket": \#(support.id), "text": "Ours."}"#, id: "2", by: notes)
        #expect(try await belay.store.read { try $0.messages(of: sales.id).count } == 1)
        #expect(try await belay.store.read { try $0.messages(of: support.id).count } == 2)
        // What it opens is the department's, and it cannot be talked into another one.
        let forge = try await belay.addForge(department: "Sales")
        let record = try #require(try await belay.send(Harness.issue, id: "3", by: forge).record)
        let opened = try await belay.storedTicket(TicketID(record.number))
        #expect(opened.department == sales.department)
        let team = try await belay.addTeam()
        _ = try await belay.run(ChangeIncoming(incoming: "forge", map: ["team": "=\(team.name)"]))
        await #expect(throws: WorkflowError.self) { try await belay.send(Harness.issue, id: "4", by: forge) }
        try await belay.disregardNotifications()
    }
}
