import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

/// What is stored is read back as it was, whatever it holds.
struct RecordRoundTripTests {
    @Test func `A ticket with every field comes back as it was`() async throws {
        try await withStore { store, _ in
            let (stored, read) = try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var ticket = company.ticket()
                ticket.account = company.account
                ticket.category = "billing"
                ticket.priority = .critical
                ticket.status = .onHold
                ticket.channel = .imported
                ticket.tags = ["vip", "a \"b\""]
                ticket.tier = .third
                ticket.team = company.team
                ticket.assignee = company.ana
                ticket.customFields = ["room": "12", "": ""]
                ticket.links = [.deal(3), .ticket(1)]
                ticket.solvedAt = .at(.tuesday, 9)
                ticket.nextDueAt = Instant(milliseconds: -1)
                ticket.externalReference = "ZD-1"
                ticket.id = try writer.insert(ticket)
                return (ticket, try writer.ticket(ticket.id))
            }
            #expect(read == stored)
        }
    }

    @Test func `A ticket with nothing but what is needed comes back as it was`() async throws {
        try await withStore { store, _ in
            let (stored, read) = try await store.write { writer in
                var ticket = try StoredCompany(in: writer).ticket()
                ticket.id = try writer.insert(ticket)
                return (ticket, try writer.ticket(ticket.id))
            }
            #expect(read == stored)
        }
    }

    @Test func `Any text comes back as it was from every place it can be in`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                for text in oddTexts {
                    var ticket = company.ticket(text)
                    ticket.category = text
                    ticket.tags = [text, "second"]
                    ticket.customFields = [text: text, "second": ""]
                    ticket.id = try writer.insert(ticket)
                    #expect(try writer.ticket(ticket.id) == ticket)
                    var message = Message(
                        id: 0, ticket: ticket.id, author: .customer(company.customer), visibility: .note, body: text,
                        at: .at(.monday, 9))
                    message.id = try writer.insert(message, subject: text)
                    #expect(try writer.messages(of: ticket.id) == [message])
                    let draft = EventDraft(
                        kind: .ticketChanged, subject: Subject(.ticket(ticket.id)), actor: .system, at: .at(.monday, 9),
                        changes: [
                            FieldChange(field: text, before: nil, after: text), FieldChange(field: "x", before: ""),
                        ], origin: Origin(door: .token(3), place: text))
                    try writer.append(draft)
                    #expect(try writer.events(of: draft.subject).last?.draft == draft)
                }
                #expect(try writer.verifyAudit().firstBreak == nil)
            }
        }
    }

    @Test func `A changed ticket comes back as it was changed, one version later`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var ticket = company.ticket()
                ticket.id = try writer.insert(ticket)
                ticket.subject = "Scanner"
                ticket.account = company.account
                ticket.category = "hardware"
                ticket.priority = .high
                ticket.status = .solved
                ticket.tags = ["new"]
                ticket.tier = .second
                ticket.team = company.team
                ticket.assignee = company.ben
                ticket.customFields = ["room": "1"]
                ticket.links = [.account(1)]
                ticket.updatedAt = .at(.friday, 9)
                ticket.solvedAt = .at(.friday, 9)
                ticket.nextDueAt = .at(.sunday, 9)
                try writer.update(ticket)
                ticket.version = 2
                #expect(try writer.ticket(ticket.id) == ticket)
            }
        }
    }

    @Test func `Deals come back as they were, with every stage that they were in`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var bare = Deal(
                    id: 0, name: "Bare", stage: "new", stageEnteredAt: .at(.monday, 9), department: company.department,
                    lastActivityAt: .at(.monday, 9), openedAt: .at(.monday, 9))
                bare.id = try writer.insert(bare)
                #expect(try writer.deal(bare.id) == bare)
                var deal = bare
                deal.name = "☃"
                deal.account = company.account
                deal.value = Money(minorUnits: Int64.max, currency: "EUR")
                deal.owner = company.ana
                deal.discount = 12.5
                deal.expectedClose = CivilDay("2026-12-31")
                deal.stage = "offer"
                deal.stageEnteredAt = .at(.tuesday, 9)
                deal.outcome = .won
                deal.closedAt = .at(.friday, 9)
                try writer.update(deal)
                deal.version = 2
                #expect(try writer.deal(deal.id) == deal)
                #expect(try writer.stages(of: deal.id).map(\.stage) == ["new", "offer"])
                #expect(try writer.stages(of: [deal.id, 77]) == [deal.id: ["new", "offer"]])
                #expect(try writer.stages(of: [DealID]()).isEmpty)
            }
        }
    }

    @Test func `Accounts, their health and customers come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var account = Account(
                    id: 0, name: "Initech", tier: .enterprise, region: "EMEA", language: "de-AT",
                    annualValue: Money(minorUnits: 0, currency: "CHF"), renewal: CivilDay("2028-02-29"),
                    owner: company.ana, health: 0, department: company.department, externalReference: "sf-1")
                account.id = try writer.insert(account)
                #expect(try writer.account(account.id) == account)
                #expect(try writer.account(named: "INITECH") == account)
                account.tier = .premium
                account.annualValue = nil
                account.renewal = nil
                account.health = 100
                try writer.update(account)
                #expect(try writer.account(account.id) == account)
                let scores = [
                    HealthScore(at: .at(.monday, 9), score: 3), HealthScore(at: .at(.tuesday, 9), score: 100),
                ]
                for score in scores { try writer.insert(score, of: account.id) }
                try writer.insert(HealthScore(at: .at(.monday, 9), score: 7), of: account.id)
                #expect(try writer.health(of: account.id).map(\.score) == [7, 100])
                var customer = Customer(
                    id: 0, name: "Jörg", email: "jörg@example.com", language: "de", account: account.id)
                customer.id = try writer.insert(customer)
                #expect(try writer.customer(email: customer.email) == customer)
            }
        }
    }

    @Test func `Cases, their timelines, clocks and deadlines come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let ticket = try writer.insert(company.ticket())
                var value = company.openCase(1, record: .ticket(ticket), holder: company.ana)
                value.requester = .person(company.ben)
                value.candidates = [company.ana, company.ben]
                try writer.save(value)
                #expect(try writer.escalationCase(1) == value)
                value.status = .returned
                value.next = CaseMoment(at: .at(.monday, 10), kind: .silence)
                value.holder = company.ben
                value.entries = 3
                value.triggers = 4
                try writer.save(value)
                #expect(try writer.openCase(of: company.escalation, on: .ticket(ticket)) == value)
                value.status = .withdrawn
                value.next = nil
                value.endedAt = .at(.friday, 9)
                try writer.save(value)
                #expect(try writer.escalationCase(1) == value)
                #expect(try writer.openCase(of: company.escalation, on: .ticket(ticket)) == nil)
                let entries = [EventKind.caseOpened, .caseEnded].map {
                    CaseEntry(case: 1, at: .at(.monday, 9), actor: .console, step: 1, kind: $0, text: "☃")
                }
                for entry in entries { try writer.append(entry) }
                #expect(try writer.entries(of: 1) == entries)
            }
        }
    }

    @Test func `Clocks come back as they were, running and ended`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let ticket = try writer.insert(company.ticket())
                let level = try writer.insert(
                    ServiceLevel(id: 0, name: "Gold", targets: [.resolution: ClockTarget(within: .hours(4))]))
                let calendar = try writer.insert(NamedCalendar(id: 0, name: "Office", hours: .office()))
                var clock = ServiceClock(
                    ticket: ticket, kind: .nextReply, round: 2, level: level, startedAt: .at(.monday, 9),
                    target: ClockTarget(within: .seconds(1), counting: .wall), calendar: calendar,
                    dueAt: .at(.monday, 10), warningsGiven: 1,
                    upcoming: [
                        ClockMoment(at: .at(.monday, 9, 40), share: 2.0 / 3),
                        ClockMoment(at: .at(.monday, 10), share: 1),
                    ])
                try writer.save(clock)
                #expect(try writer.clocks(of: ticket) == [clock])
                clock.state = .met
                clock.metAt = .at(.monday, 9, 50)
                clock.dueAt = nil
                clock.breachedAt = .at(.monday, 9, 45)
                clock.calendar = nil
                clock.upcoming = []
                try writer.save(clock)
                #expect(try writer.clocks(of: ticket) == [clock])
            }
        }
    }
}
