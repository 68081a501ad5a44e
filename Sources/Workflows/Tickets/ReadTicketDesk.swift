package import Model
import Storage
import Triggers

/// A ticket with everything that whoever works on it wants to see beside it.
package struct ReadTicketDesk: Inquiry {
    private static let mostEvents = 500
    private static let mostOthers = 5
    private static let mostDeals = 5
    /// How many messages are read at once, the newest ones, unless all are asked for.
    package static let mostMessages = 200

    /// The ticket.
    package var ticket: TicketID
    /// Whether all its messages are wanted, however many there are.
    package var withAllMessages: Bool
    /// What was answered so far to the questions that classify it.
    package var answers: [TriageAnswer]
    /// Every field, in the order of declaration.
    package init(ticket: TicketID, withAllMessages: Bool = false, answers: [TriageAnswer] = []) {
        self.ticket = ticket
        self.withAllMessages = withAllMessages
        self.answers = answers
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> TicketDesk {
        // One more than is shown tells that there are earlier ones.
        var detail = try ShowTicket(ticket: ticket, newest: withAllMessages ? .max : Self.mostMessages + 1)
            .answer(from: view)
        let isCut = !withAllMessages && detail.messages.count > Self.mostMessages
        if isCut { detail.messages.removeFirst() }
        let language = detail.customer?.language
        let seesAccount = detail.account?.department.map(view.principal.reaches) ?? true
        var tones: [MessageID: Tone] = [:]
        for message in detail.messages {
            guard case .customer = message.author else { continue }
            let tone = view.snapshot.triggers.tone(of: message.body, language: language)
            if !tone.words.isEmpty { tones[message.id] = tone }
        }
        return TicketDesk(
            detail: detail, clocks: try ExplainDue(ticket: ticket).answer(from: view),
            events: try view.reader.newestEvents(of: Subject(.ticket(ticket)), limit: Self.mostEvents), tones: tones,
            triages: try view.reader.triages(of: ticket), others: try others(detail.ticket, view),
            deals: try deals(detail.account, view), linked: try names(of: detail.ticket.links, view),
            health: seesAccount ? try health(detail.account, view) : [], seesAccount: seesAccount,
            isCut: isCut, walk: try? view.configuration.triage(answers))
    }

    private func others(_ ticket: Ticket, _ view: View) throws -> [Ticket] {
        var query = TicketQuery(requester: ticket.requester, limit: Self.mostOthers + 1)
        guard query.limit(to: view.principal, view.configuration) else { return [] }
        return Array(try view.reader.tickets(query).items.filter { $0.id != ticket.id }.prefix(Self.mostOthers))
    }

    private func deals(_ account: Account?, _ view: View) throws -> [Deal] {
        guard let account else { return [] }
        return try ListDeals(query: DealQuery(outcome: .open, account: account.id, limit: Self.mostDeals))
            .answer(from: view).items
    }

    private func names(of records: [RecordReference], _ view: View) throws -> [RecordReference: String] {
        var names: [RecordReference: String] = [:]
        for record in records { names[record] = try name(of: record, view) }
        return names
    }

    private func name(of record: RecordReference, _ view: View) throws -> String? {
        func seen(_ department: DepartmentID?, _ name: String) -> String? {
            department.map(view.principal.reaches) ?? true ? name : nil
        }
        let number = record.number
        switch record.kind {
        case .ticket: return try view.reader.ticket(TicketID(number)).flatMap { seen($0.department, $0.subject) }
        case .deal: return try view.reader.deal(DealID(number)).flatMap { seen($0.department, $0.name) }
        case .account: return try view.reader.account(AccountID(number)).flatMap { seen($0.department, $0.name) }
        case .checklist: return try view.reader.checklist(ChecklistID(number)).flatMap { seen($0.department, $0.name) }
        case .followUp: return try view.reader.followUp(FollowUpID(number)).flatMap { seen($0.department, $0.title) }
        case .request: return try view.reader.request(RequestID(number)).flatMap { seen($0.department, $0.title) }
        }
    }

    private func health(_ account: Account?, _ view: View) throws -> [HealthScore] {
        guard let account else { return [] }
        return try view.reader.health(of: account.id, newest: HealthScore.shown)
    }
}
