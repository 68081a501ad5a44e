import BusinessTime
import Model
import Workflows

/// What `POST /api/v1/simulate` takes: a real record, with or without what its customer says, or one that is made up.
struct SimulateInput: JSONInput {
    var record: String?
    var says: String?
    var ticket: TicketInput?
    var deal: DealInput?
    var account: AccountInput?
    var checklist: ChecklistInput?
    var followUp: FollowUpInput?
    var request: ApprovalRequestInput?
    var at: String?
    var until: String?
    var escalation: String?
    var moves: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case record, says, ticket, deal, account, checklist
        case followUp = "follow_up"
        case request, at, until, escalation, moves
    }

    /// The moment as of which it runs; nil: now.
    func moment() throws(Problem) -> Instant? { try Self.moment("at", at) }

    func workflow() throws(Problem) -> Simulate {
        Simulate(
            record: try subject(), until: try Self.moment("until", until), escalation: escalation,
            moves: try (moves ?? []).map { word throws(Problem) in
                guard let move = try SimulatedMove.named(word, "moves") else { throw .invalid("moves", "is missing") }
                return move
            })
    }

    private func subject() throws(Problem) -> Simulate.Record {
        let madeUp = [
            ticket != nil, deal != nil, account != nil, checklist != nil, followUp != nil, request != nil,
        ]
        let given = (madeUp + [record != nil]).count { $0 }
        guard given == 1 else {
            throw .invalid(
                "record",
                "give one of record, ticket, deal, account, checklist, follow_up and request, not "
                    + (given == 0 ? "none" : "several"))
        }
        if says != nil, record == nil { throw .invalid("says", "is for real tickets; a made-up one has its body") }
        if let ticket { return .ticket(try ticket.workflow()) }
        if let deal { return .deal(try deal.workflow()) }
        if let account { return .account(account.workflow) }
        if let checklist { return .checklist(checklist.workflow) }
        if let followUp { return .followUp(try followUp.workflow()) }
        if let request { return .request(try request.workflow()) }
        guard let reference = record.flatMap({ RecordReference($0) }) else {
            throw .invalid("record", "“\((record ?? "").prefix(100))” names no record; write it as in ticket:12")
        }
        guard let says else { return .real(reference) }
        guard reference.kind == .ticket else { throw .invalid("says", "is for tickets: only they have a customer") }
        return .message(TicketID(reference.number), says)
    }

    private static func moment(_ field: String, _ text: String?) throws(Problem) -> Instant? {
        guard let text else { return nil }
        guard let moment = Instant(text) else {
            throw .invalid(field, "“\(text.prefix(100))” is no moment such as 2026-03-31T10:00:00Z")
        }
        return moment
    }
}

extension SimulateInput {
    static let schema = Schema.input(
        optional: [
            Property("record", .text(3...40), "A real record, such as ticket:12."),
            Property("says", .text(1...100_000), "With a ticket: what its customer says."),
            Property("ticket", .of(TicketInput.self), "A ticket that is made up."),
            Property("deal", .of(DealInput.self), "A deal that is made up."),
            Property("account", .of(AccountInput.self), "An account that is made up."),
            Property("checklist", .of(ChecklistInput.self), "A checklist that is made up."),
            Property("follow_up", .of(FollowUpInput.self), "A follow-up that is made up."),
            Property("request", .of(ApprovalRequestInput.self), "A request that is made up."),
            Property("at", .moment, "When it happens; now where it is left out."),
            Property("until", .moment, "Until when what falls due is run, too."),
            Property(
                "escalation", .reference,
                "An escalation that is begun for it besides, enabled or not, by name or number; for admins."),
            Property(
                "moves", .list(of: .word(SimulatedMove.self), 0...Simulate.mostMoves),
                "What happens to its case, in this order: somebody answers, or nobody does."),
        ])

    static let example: String? = #"{"record": "ticket:1", "says": "This is ridiculous"}"#
}
