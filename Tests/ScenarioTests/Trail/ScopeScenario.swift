import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

/// One of everything in Support.
private struct Support {
    let ticket: Ticket
    let deal: Deal
    let account: Account
    let open: Case

    init(_ belay: Harness) async throws {
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        ticket = try await belay.open()
        deal = try await belay.run(OpenDeal(name: "Upgrade", department: "Support"))
        account = try await belay.run(AddAccount(name: "Globex", department: "Support"))
        open = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.disregardNotifications()
    }
}

@Test func `Nobody outside a department sees what is in it, as if there were no such thing`() async throws {
    try await scenario { belay in
        let support = try await Support(belay)
        func look(_ name: String) async throws -> [String] {
            var seen: [String] = []
            func note(_ what: String, _ body: () async throws -> Bool) async throws {
                do {
                    if try await body() { seen.append(what) }
                } catch WorkflowError.notFound {
                }
            }
            try await note("ticket") {
                _ = try await belay.ask(ShowTicket(ticket: support.ticket.id), as: name); return true
            }
            try await note("tickets") {
                try await !belay.ask(ListTickets(query: TicketQuery()), as: name).items.isEmpty
            }
            try await note("tickets of Support") {
                try await !belay.ask(ListTickets(query: TicketQuery(), department: "Support"), as: name).items.isEmpty
            }
            try await note("found tickets") {
                try await !belay.ask(ListTickets(query: TicketQuery(text: "printer")), as: name).items.isEmpty
            }
            try await note("deal") {
                _ = try await belay.ask(ShowDeal(deal: support.deal.id), as: name); return true
            }
            try await note("deals") { try await !belay.ask(ListDeals(query: DealQuery()), as: name).items.isEmpty }
            try await note("account") {
                _ = try await belay.ask(ShowAccount(account: "Globex"), as: name); return true
            }
            try await note("accounts") { try await !belay.ask(ListAccounts(), as: name).items.isEmpty }
            try await note("case") {
                _ = try await belay.ask(ShowCase(id: support.open.id), as: name); return true
            }
            try await note("cases") { try await !belay.ask(ListCases(query: CaseQuery()), as: name).items.isEmpty }
            try await note("cases of a record") {
                let query = CaseQuery(record: .ticket(support.ticket.id))
                return try await !belay.ask(ListCases(query: query), as: name).items.isEmpty
            }
            try await note("cases of Lena") {
                try await !belay.ask(ListCases(query: CaseQuery(), holder: "lena@example.com"), as: name).items.isEmpty
            }
            return seen
        }
        #expect(try await look("Sara") == [])
        #expect(try await look("Stefan") == [])
        #expect(try await look("Ana").count == 12)
        #expect(try await look("Rosa").count == 12)
    }
}

@Test func `Nobody outside a department changes what is in it`() async throws {
    try await scenario { belay in
        let support = try await Support(belay)
        let before = try await belay.store.read { try $0.lastEvent() }
        func refuses<W: Workflow>(_ workflow: W) async {
            let error = await #expect(throws: WorkflowError.self, "\(W.self) was done") {
                try await belay.run(workflow, as: "Sara")
            }
            guard case .notFound? = error else {
                Issue.record("\(W.self) is refused with \(String(describing: error))")
                return
            }
        }
        await refuses(ChangeTicket(ticket: support.ticket.id, priority: "critical"))
        await refuses(ReplyToTicket(ticket: support.ticket.id, body: "Hello"))
        await refuses(EscalateRecord(record: .ticket(support.ticket.id), reason: "I want to know"))
        await refuses(EscalateRecord(record: .deal(support.deal.id), reason: "I want to know"))
        await refuses(EscalateRecord(record: .account(support.account.id), reason: "I want to know"))
        await refuses(DecideCase(id: support.open.id, decision: .approve))
        await refuses(WithdrawCase(id: support.open.id))
        await refuses(CorrectCase(id: support.open.id))
        await refuses(ChangeDeal(deal: support.deal.id, name: "Mine"))
        await refuses(ChangeAccount(account: support.account.id, health: 3))
        await refuses(OpenTicket(subject: "a", body: "b", requester: "kim@customer.example", department: "Support"))
        await refuses(OpenDeal(name: "Mine", department: "Support"))
        await refuses(AddAccount(name: "Initech", department: "Support"))
        // Another department's company is none that one's own records could belong to.
        for name in [support.account.name, "Nobody & Sons"] {
            func told(_ workflow: some Workflow) async -> String {
                do {
                    _ = try await belay.run(workflow, as: "Sara")
                    return "done"
                } catch { return "\(error)" }
            }
            let refusal = "there is no account “\(name)”"
            #expect(await told(OpenDeal(name: "Mine", account: name)).contains(refusal))
            let ticket = OpenTicket(subject: "a", body: "b", requester: "eve@customer.example", account: name)
            #expect(await told(ticket).contains(refusal))
        }
        #expect(try await belay.store.read { try $0.lastEvent() } == before)
    }
}

@Test(arguments: ["Ana", "Lena", "Maria"])
func `Only admins change what holds for all`(name: String) async throws {
    try await scenario { belay in
        let support = try await Support(belay)
        let before = try await belay.store.read { try $0.lastEvent() }
        func refuses<W: Workflow>(_ workflow: W) async {
            let error = await #expect(throws: WorkflowError.self, "\(W.self) was done") {
                try await belay.run(workflow, as: name)
            }
            guard case .forbidden? = error else {
                Issue.record("\(W.self) is refused with \(String(describing: error))")
                return
            }
        }
        await refuses(AddDepartment(name: "Legal"))
        await refuses(ChangeDepartment(department: "Support", manager: "ana@example.com"))
        await refuses(AddPerson(name: "Eve", email: "eve@example.com", role: .admin))
        await refuses(ChangePerson(person: "ben@example.com", isDisabled: true))
        await refuses(ChangePerson(person: Harness.address(of: name), role: .admin))
        await refuses(ChangePerson(person: Harness.address(of: name), capacity: 900))
        await refuses(AddTeam(name: "Ours", department: "Support"))
        await refuses(AddServiceLevel(name: "Slow", targets: [.firstResponse: ClockTarget(within: .days(9))]))
        await refuses(SaveCalendar(name: "Never", hours: .aroundTheClock))
        await refuses(AddEscalation(name: "Mine"))
        await refuses(ChangeEscalation(escalation: "Ask the lead", change: .disable))
        await refuses(AddBinding(module: .helpdesk, event: .manual, escalation: "Ask the lead"))
        await refuses(SetBindingEnabled(binding: 1, isEnabled: false))
        await refuses(AddTrigger(definition: TriggerDefinition(id: 0, name: "x", module: .helpdesk, event: .manual)))
        await refuses(AddEndpoint(name: "Mine", url: "https://example.com"))
        await refuses(SaveSettings(settings: Settings()))
        await refuses(CreateToken(person: "rosa@example.com", name: "mine now"))
        #expect(try await belay.store.read { try $0.lastEvent() } == before)
        _ = support
    }
}

@Test func `A token speaks with its owner's rights until it is revoked, expires or they are disabled`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let created = try await belay.run(
            CreateToken(person: "ana@example.com", name: "script", validFor: .days(1)), as: "Ana")
        func principal(_ secret: String? = nil) async -> Principal? {
            await belay.environment.principal(bearer: secret ?? created.secret.text.reveal())
        }
        let ana = Principal(try belay.person("Ana"), origin: Origin(door: .token(created.token.id)))
        #expect(await principal() == ana)
        #expect(await principal("blt_guessed") == nil)
        try await belay.run(ChangePerson(person: "ana@example.com", isDisabled: true))
        #expect(await principal() == nil)
        try await belay.run(ChangePerson(person: "ana@example.com", isDisabled: false))
        #expect(await principal() != nil)
        let start = belay.now
        belay.clock.set(to: .at(.tuesday, 9))
        #expect(await principal() == nil)
        belay.clock.set(to: start)
        try await belay.run(RevokeToken(token: created.token.id), as: "Ana")
        #expect(await principal() == nil)
    }
}
