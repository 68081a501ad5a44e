import Assets
import BusinessTime
import Model
import Notices

/// A small company in Berlin and New York, with a record of each kind.
enum Fixtures {
    static let now = Instant(seconds: 1_774_951_500)  // 2026-03-31T10:05:00Z

    static let maria = Person(
        id: 1, name: "Maria", email: "maria@example.com", role: .agent, languages: ["de-AT", "en"],
        timeZone: "Europe/Berlin", availability: .away(until: nil, delegate: 2))
    static let ben = Person(
        id: 2, name: "Ben", email: "ben@example.com", role: .lead, languages: ["fr", "en"],
        timeZone: "America/New_York")
    static let lena = Person(id: 3, name: "Lena", email: "lena@example.com", role: .manager)
    static let gone = Person(id: 4, name: "Gone", email: "gone@example.com", isDisabled: true)
    static let ada = Person(id: 5, name: "Ada", email: "ada@example.com", role: .admin)

    static let customer = Customer(id: 9, name: "Jörg Weiß", email: "joerg@example.com", language: "de-AT", account: 7)
    static let account = Account(
        id: 7, name: "Nordwind AG", tier: .enterprise, region: "DACH",
        annualValue: Money(minorUnits: 25_000_000, currency: "EUR"), owner: 1, health: 62, department: 1)

    static func configuration(settings: Settings = Settings(company: "Acme")) -> Configuration {
        Configuration(
            settings: settings, people: [maria, ben, lena, gone, ada],
            departments: [Department(id: 1, name: "Support", manager: 3)],
            teams: [Team(id: 1, name: "First line", department: 1, members: [1, 2])],
            escalations: [escalation])
    }

    static let escalation = EscalationDefinition(
        id: 3, name: "Angry customer", createdAt: now,
        steps: [Step(sequence: 1, name: "Lead looks", recipient: .role("lead"))])

    static func ticket(subject: String = "Printer on fire", assignee: PersonID? = 1) -> Ticket {
        Ticket(
            id: 12, subject: subject, requester: 9, account: 7, department: 1, category: "hardware",
            priority: .critical,
            status: .open, channel: .email, team: 1, assignee: assignee, openedAt: now, updatedAt: now)
    }

    static let clocks = [
        ServiceClock(
            ticket: 12, kind: .resolution, level: 1, startedAt: now, target: ClockTarget(within: .hours(8)),
            dueAt: now.advanced(by: .hours(8))),
        ServiceClock(
            ticket: 12, kind: .firstResponse, level: 1, startedAt: now, target: ClockTarget(within: .hours(1)),
            dueAt: now.advanced(by: .hours(1))),
        ServiceClock(
            ticket: 12, kind: .customerUpdate, level: 1, startedAt: now, target: ClockTarget(within: .hours(2)),
            dueAt: now.advanced(by: .hours(2)), breachedAt: now.advanced(by: .hours(2))),
    ]

    static func deal() -> Deal {
        Deal(
            id: 4, name: "Fleet renewal", account: 7, stage: "offer", stageEnteredAt: now,
            value: Money(minorUnits: 12_000_000, currency: "EUR"), owner: 2, department: 1, discount: 17.5,
            lastActivityAt: now, openedAt: now)
    }

    static func openCase(
        record: RecordReference = .ticket(12), requester: Actor = .person(1), holder: PersonID = 2,
        candidates: [PersonID] = [2, 3, 4]
    ) -> Case {
        Case(
            id: 20, escalation: 3, version: 1, record: record, department: 1, trigger: "angry words",
            reason: "The message says “this is ridiculous”", requester: requester, step: 1, holder: holder,
            candidates: candidates, because: "Ben is the lead on duty", openedAt: now, enteredAt: now,
            timesOutAt: now.advanced(by: .hours(4)))
    }

    static func ticketFacts(
        ticket: Ticket = ticket(), clocks: [ServiceClock] = clocks, customer: Customer? = customer,
        account: Account? = account, case: Case? = openCase()
    ) -> NoticeFacts {
        NoticeFacts(
            ticket: ticket, clocks: clocks, customer: customer, account: account, case: `case`,
            escalation: escalation, configuration: configuration(), defaultTimeZone: "Europe/Berlin")
    }

    static func dealFacts() -> NoticeFacts {
        NoticeFacts(
            deal: deal(), customer: customer, account: account, case: openCase(record: .deal(4)),
            configuration: configuration())
    }

    static func order(
        _ template: String, audience: [AudienceMember] = [.assignee], details: [String: String] = [:]
    ) -> NoticeOrder {
        NoticeOrder(template: template, audience: audience, record: .ticket(12), caseID: 20, details: details)
    }

    static let shipped = Assets.files.filter { $0.key.hasPrefix("Templates/") }
}
