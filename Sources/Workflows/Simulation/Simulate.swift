package import BusinessTime
import Escalation
package import Model
import Storage
import Triggers

/// Runs a made-up or a real record through everything, by the same code as the real thing.
///
/// For `Environment.rehearse`, which undoes it all.
package struct Simulate: Workflow {
    /// What is run through.
    package enum Record: Sendable {
        /// A real record, as if it came in as it stands now.
        case real(RecordReference)
        /// A real ticket, to which its customer writes this.
        case message(TicketID, String)
        /// A ticket that is made up.
        case ticket(OpenTicket)
        /// A deal that is made up.
        case deal(OpenDeal)
        /// An account that is made up.
        case account(AddAccount)
        /// A checklist that is made up.
        case checklist(StartChecklist)
        /// A follow-up that is made up.
        case followUp(AddFollowUp)
        /// A request that is made up, and submitted.
        case request(NewRequest)
    }

    /// What is run through.
    package var record: Record
    /// Up to when the record's clocks, cases and watches go on; nil: only what happens at once.
    package var until: Instant?
    /// An escalation that is begun for it besides, whether it is enabled or not, by name or number; nil: none.
    package var escalation: String?
    /// What happens to that escalation's case, in this order, before time goes on.
    package var moves: [SimulatedMove]
    /// Every field, in the order of declaration.
    package init(record: Record, until: Instant? = nil, escalation: String? = nil, moves: [SimulatedMove] = []) {
        self.record = record
        self.until = until
        self.escalation = escalation
        self.moves = moves
    }

    /// How much falls due in one simulation at most.
    private static let bound = 500
    /// How many moves a case is taken through at most.
    package static let mostMoves = 100

    package var nouns: [Noun] { [.trigger] }

    package func perform(in transaction: Transaction) throws -> Simulation {
        if !moves.isEmpty, escalation == nil {
            throw WorkflowError.invalid("moves", "are for an escalation that is tried out; name it")
        }
        if moves.count > Self.mostMoves { throw WorkflowError.invalid("moves", "are more than \(Self.mostMoves)") }
        if let until, until < transaction.now {
            throw WorkflowError.invalid("until", "\(until) lies before \(transaction.now)")
        }
        let recorder = SimulationRecorder()
        transaction.recorder = recorder
        let writer = transaction.writer
        let lastNotification = try writer.lastNotification()
        let lastEvent = try writer.lastEvent()
        let reference = try begin(in: transaction)
        try transaction.finish()
        let tried = try escalation.map { try tryOut($0, on: reference, in: transaction) }
        try runDue(about: reference, from: tried?.until ?? transaction.now, in: transaction)
        let touched = try touchedCases(after: lastEvent, in: transaction)
        let notifications = try writer.notifications(after: lastNotification, limit: 1000)
        return Simulation(
            record: reference, at: transaction.now,
            clocks: reference.kind == .ticket ? try writer.clocks(of: TicketID(reference.number)) : [],
            looks: recorder.looks, cases: touched, notifications: notifications,
            customers: try names(in: notifications, writer), next: try nextDeadline(about: reference, writer)?.due,
            tried: tried?.case)
    }

    private func begin(in transaction: Transaction) throws -> RecordReference {
        switch record {
        case .ticket(let opening): return .ticket(try opening.perform(in: transaction).id)
        case .deal(let opening): return .deal(try opening.perform(in: transaction).id)
        case .account(let adding): return .account(try adding.perform(in: transaction).id)
        case .checklist(let starting): return .checklist(try starting.perform(in: transaction).id)
        case .followUp(let adding): return .followUp(try adding.perform(in: transaction).id)
        case .request(var asking):
            asking.isSubmitted = true
            return .request(try asking.perform(in: transaction).id)
        case .message(let ticket, let text):
            _ = try ReplyToTicket(ticket: ticket, body: text, fromCustomer: true).perform(in: transaction)
            return .ticket(ticket)
        case .real(let reference):
            try announce(reference, in: transaction)
            return reference
        }
    }

    /// Lets a real record come in anew, after whoever asks was found to be allowed to see it.
    private func announce(_ reference: RecordReference, in transaction: Transaction) throws {
        switch reference.kind {
        case .ticket:
            let ticket = try transaction.ticket(TicketID(reference.number))
            let customer = try transaction.writer.customer(ticket.requester)
            let author: Actor = .customer(ticket.requester)
            let message = try transaction.writer.messages(of: ticket.id).last { $0.author == author }
            var occurrence = Occurrence(event: .ticketOpened, facts: try transaction.facts(of: ticket), actor: author)
            if let message {
                occurrence.facts[.message] = .text(message.body)
                occurrence.facts[.customerMessage] = .flag(true)
                occurrence.message = NewMessage(
                    body: message.body, language: customer?.language, fromCustomer: true)
            }
            transaction.note(occurrence)
        case .deal:
            let deal = try transaction.deal(DealID(reference.number))
            transaction.note(
                Occurrence(
                    event: .dealOpened, facts: try transaction.facts(of: deal), actor: transaction.principal.actor))
        case .account:
            let account = try transaction.account(AccountID(reference.number))
            transaction.note(
                Occurrence(
                    event: .accountChanged, facts: try transaction.facts(of: account),
                    actor: transaction.principal.actor))
        case .checklist:
            let checklist = try transaction.checklist(ChecklistID(reference.number))
            transaction.note(
                Occurrence(
                    event: .checklistStarted, facts: try transaction.facts(of: checklist), actor: checklist.startedBy))
        case .followUp:
            let followUp = try transaction.followUp(FollowUpID(reference.number))
            transaction.note(
                Occurrence(
                    event: .followUpAdded, facts: try transaction.facts(of: followUp), actor: followUp.createdBy))
        case .request:
            var request = try transaction.request(RequestID(reference.number))
            request.round += 1
            _ = try transaction.sendToDecision(request)
        }
    }

    /// Lets everything that falls due for the record happen at its time.
    private func runDue(about record: RecordReference, from start: Instant, in transaction: Transaction) throws {
        guard let until else { return }
        for _ in 0..<Self.bound {
            guard let deadline = try nextDeadline(about: record, transaction.writer), deadline.due <= until else {
                return
            }
            let moment = transaction.on(behalfOf: .system, at: max(deadline.due, start))
            _ = try RunDeadline(deadline: deadline).perform(in: moment)
            try moment.finish()
        }
    }

    private func nextDeadline(about record: RecordReference, _ writer: StoreWriter) throws -> Deadline? {
        var keys: [DeadlineKey] = [.watch(record)]
        switch record.kind {
        case .ticket: keys.append(.clocks(TicketID(record.number)))
        case .checklist: keys.append(.checklist(ChecklistID(record.number)))
        case .followUp: keys.append(.followUp(FollowUpID(record.number)))
        case .deal, .account, .request: break
        }
        keys += try writer.cases(CaseQuery(record: record, limit: 100)).items.map { .caseMoment($0.id) }
        return try keys.compactMap { key in try writer.deadline(key).map { Deadline(key: key, due: $0) } }
            .min { $0.due < $1.due }
    }

    private func touchedCases(after event: Int64, in transaction: Transaction) throws -> [CaseDetail] {
        let writer = transaction.writer
        let touched = Set(
            try writer.events(after: event, limit: .max).lazy.map(\.draft.subject).filter {
                $0.noun == .escalationCase
            }.map(\.number))
        return try touched.sorted().compactMap { number in
            guard let value = try writer.escalationCase(CaseID(number)) else { return nil }
            let definition = try transaction.definition(of: value)
            return CaseDetail(
                value: value, definition: definition, entries: try writer.entries(of: value.id),
                matches: try writer.matches(of: value.id),
                outlook: CaseOutlook(
                    value, definition: definition, configuration: try transaction.configuration,
                    worth: try transaction.recordState(value.record).value))
        }
    }

    private func names(in notifications: [Notification], _ writer: StoreWriter) throws -> [CustomerID: String] {
        var names: [CustomerID: String] = [:]
        for case .customer(let id) in notifications.map(\.addressee) where names[id] == nil {
            names[id] = try writer.customer(id)?.name
        }
        return names
    }
}
