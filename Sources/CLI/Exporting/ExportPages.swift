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
    private let session: Session
    private let withMessages: Bool
    private var wording: Wording
    // Where each list goes on; only that of the kind is used.
    private var ticket: TicketQuery.Cursor?
    private var number: Int64?
    private var followUp: FollowUpQuery.Cursor?

    init(_ kind: ExportKind, of session: Session, withMessages: Bool) async throws {
        self.kind = kind
        self.session = session
        self.withMessages = withMessages
        wording = try await session.wording()
    }

    /// The next page.
    mutating func next() async throws -> Page {
        switch kind {
        case .tickets: return try await tickets()
        case .deals:
            let page = try await session.ask(
                ListDeals(query: DealQuery(before: number.map { DealID($0) }, limit: Self.size)))
            let parties = try await session.ask(ReadParties(of: page.items))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ExportedDeal($0, parties, wording) }, goesOn: page.next != nil)
        case .accounts:
            let page = try await session.ask(
                ListAccounts(query: AccountQuery(after: number.map { AccountID($0) }, limit: Self.size)))
            let scores = try await session.ask(ReadHealth(of: page.items.map(\.id)))
            number = page.next?.rawValue
            return Page(
                rows: page.items.map { ExportedAccount($0, healthAt: scores[$0.id]?.last?.at, wording) },
                goesOn: page.next != nil)
        case .people:
            let people = wording.configuration.people.values.sorted { $0.id < $1.id }
            return Page(rows: people.map { PersonAnswer($0, wording) }, goesOn: false)
        case .cases:
            let page = try await session.ask(
                ListCases(query: CaseQuery(onlyOpen: false, before: number.map { CaseID($0) }, limit: Self.size)))
            number = page.next?.rawValue
            return Page(rows: page.items.map { CaseAnswer($0, wording) }, goesOn: page.next != nil)
        case .checklists:
            let query = ChecklistQuery(onlyOpen: false, before: number.map { ChecklistID($0) }, limit: Self.size)
            let page = try await session.ask(ListChecklists(query: query))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ChecklistAnswer($0, wording) }, goesOn: page.next != nil)
        case .followUps:
            let query = FollowUpQuery(onlyOpen: false, after: followUp, limit: Self.size)
            let page = try await session.ask(ListFollowUps(query: query))
            followUp = page.next
            let records = Set(page.items.compactMap(\.record))
            let references = try await session.ask(ReadReferences(of: records))
            return Page(
                rows: page.items.map { ExportedFollowUp($0, references, wording) }, goesOn: page.next != nil)
        case .requests:
            let page = try await session.ask(
                ListRequests(query: RequestQuery(before: number.map { RequestID($0) }, limit: Self.size)))
            number = page.next?.rawValue
            return Page(rows: page.items.map { RequestAnswer($0, wording) }, goesOn: page.next != nil)
        case .departments:
            let departments = wording.configuration.departments.values.sorted { $0.id < $1.id }
            return Page(rows: departments.map { ExportedDepartment($0, wording) }, goesOn: false)
        case .teams:
            let teams = wording.configuration.teams.values.sorted { $0.id < $1.id }
            return Page(rows: teams.map { ExportedTeam($0, wording) }, goesOn: false)
        case .customers:
            let page = try await session.ask(ListCustomers(after: number.map { CustomerID($0) }, limit: Self.size))
            let parties = try await session.ask(ReadParties(accounts: Set(page.items.compactMap(\.account))))
            number = page.next?.rawValue
            return Page(rows: page.items.map { ExportedCustomer($0, parties) }, goesOn: page.next != nil)
        case .health:
            let page = try await session.ask(
                ListAccounts(query: AccountQuery(after: number.map { AccountID($0) }, limit: Self.size)))
            let scores = try await session.ask(ReadHealth(of: page.items.map(\.id)))
            number = page.next?.rawValue
            let rows = page.items.flatMap { account in
                (scores[account.id] ?? []).map { ExportedHealth($0, of: account) }
            }
            return Page(rows: rows, goesOn: page.next != nil)
        }
    }

    private mutating func tickets() async throws -> Page {
        let page = try await session.ask(ListTickets(query: TicketQuery(after: ticket, limit: Self.size)))
        let parties = try await session.ask(ReadParties(of: page.items))
        let messages = withMessages ? try await session.ask(ReadMessages(tickets: page.items.map(\.id))) : [:]
        ticket = page.next
        let rows = page.items.map {
            ExportedTicket($0, parties, withMessages ? messages[$0.id] ?? [] : nil, wording)
        }
        return Page(rows: rows, goesOn: page.next != nil)
    }
}
