import BusinessTime
import Model
import Workflows

/// The records of a kind, a page at a time, so that any number of them takes the memory of one page.
struct ExportPages {
    /// A page as it is written.
    struct Page {
        var rows: [any Encodable]
        /// Whether there are more.
        var goesOn: Bool
    }

    private static let size = 100

    private let kind: ExportKind
    private let environment: Environment
    private let principal: Principal
    private let withMessages: Bool
    private let names: ExportNames
    // Where each list goes on; only that of the kind is used.
    private var ticket: TicketQuery.Cursor?
    private var number: Int64?
    private var followUp: FollowUpQuery.Cursor?

    /// The records of a kind that somebody may see; throws where they may see none of that kind.
    init(_ kind: ExportKind, withMessages: Bool, from environment: Environment, as principal: Principal) {
        self.kind = kind
        self.environment = environment
        self.principal = principal
        self.withMessages = withMessages
        names = ExportNames(configuration: environment.snapshot.configuration, now: environment.clock.now())
    }

    /// The next page.
    mutating func next() async throws -> Page {
        switch kind {
        case .tickets: return try await tickets()
        case .deals:
            let page = try await ask(
                ListDeals(query: DealQuery(before: number.map { DealID($0) }, limit: Self.size)))
            let parties = try await ask(ReadParties(of: page.items))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ExportedDeal($0, parties, names) }, goesOn: page.next != nil)
        case .accounts:
            let page = try await ask(
                ListAccounts(query: AccountQuery(after: number.map { AccountID($0) }, limit: Self.size)))
            let scores = try await ask(ReadHealth(of: page.items.map(\.id)))
            number = page.next?.rawValue
            return Page(
                rows: page.items.map { ExportedAccount($0, healthAt: scores[$0.id]?.last?.at, names) },
                goesOn: page.next != nil)
        case .people:
            try principal.requireReading([.person])
            let people = names.configuration.people.values.sorted { $0.id < $1.id }
            return Page(rows: people.map { ExportedPerson($0, names) }, goesOn: false)
        case .cases:
            let page = try await ask(
                ListCases(query: CaseQuery(onlyOpen: false, before: number.map { CaseID($0) }, limit: Self.size)))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ExportedCase($0, names) }, goesOn: page.next != nil)
        case .checklists:
            let query = ChecklistQuery(onlyOpen: false, before: number.map { ChecklistID($0) }, limit: Self.size)
            let page = try await ask(ListChecklists(query: query))
            number = page.next?.rawValue
            let references = try await references(of: page.items.map(\.record))
            return Page(
                rows: page.items.map { ExportedChecklist($0, names, references: references) }, goesOn: page.next != nil)
        case .followUps:
            let query = FollowUpQuery(onlyOpen: false, after: followUp, limit: Self.size)
            let page = try await ask(ListFollowUps(query: query))
            followUp = page.next
            let references = try await references(of: page.items.map(\.record))
            return Page(
                rows: page.items.map { ExportedFollowUp($0, names, references: references) }, goesOn: page.next != nil)
        case .requests:
            let page = try await ask(
                ListRequests(query: RequestQuery(before: number.map { RequestID($0) }, limit: Self.size)))
            number = page.next?.rawValue
            let references = try await references(of: page.items.map(\.record))
            return Page(
                rows: page.items.map { ExportedRequest($0, names, references: references) }, goesOn: page.next != nil)
        case .departments:
            try principal.requireReading([.department])
            let departments = names.configuration.departments.values.sorted { $0.id < $1.id }
            return Page(rows: departments.map { ExportedDepartment($0, names) }, goesOn: false)
        case .teams:
            try principal.requireReading([.team])
            let teams = names.configuration.teams.values.sorted { $0.id < $1.id }
            return Page(rows: teams.map { ExportedTeam($0, names) }, goesOn: false)
        case .customers:
            let page = try await ask(ListCustomers(after: number.map { CustomerID($0) }, limit: Self.size))
            let parties = try await ask(ReadParties(accounts: Set(page.items.compactMap(\.account))))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ExportedCustomer($0, parties) }, goesOn: page.next != nil)
        case .health:
            let page = try await ask(
                ListAccounts(query: AccountQuery(after: number.map { AccountID($0) }, limit: Self.size)))
            let scores = try await ask(ReadHealth(of: page.items.map(\.id)))
            number = page.next?.rawValue
            let rows = page.items.flatMap { account in
                (scores[account.id] ?? []).map { ExportedHealth($0, of: account) }
            }
            return Page(rows: rows, goesOn: page.next != nil)
        }
    }

    private mutating func tickets() async throws -> Page {
        let page = try await ask(ListTickets(query: TicketQuery(after: ticket, limit: Self.size)))
        let parties = try await ask(ReadParties(of: page.items))
        let messages = withMessages ? try await ask(ReadMessages(tickets: page.items.map(\.id))) : [:]
        ticket = page.next
        let rows = page.items.map {
            ExportedTicket($0, parties, withMessages ? messages[$0.id] ?? [] : nil, names)
        }
        return Page(rows: rows, goesOn: page.next != nil)
    }

    /// What records are called elsewhere; nothing where a token may not see what they are.
    private func references(of records: [RecordReference?]) async throws -> [RecordReference: String] {
        let reading = ReadReferences(of: Set(records.compactMap(\.self)))
        guard !reading.records.isEmpty, (try? principal.requireReading(reading.nouns)) != nil else { return [:] }
        return try await ask(reading)
    }

    private func ask<Q: Inquiry>(_ inquiry: Q) async throws -> Q.Answer {
        try await environment.ask(inquiry, as: principal)
    }
}
