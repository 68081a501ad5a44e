import BusinessTime
import Escalation
import Model
import Notices
import Storage

extension Transaction {
    /// Moves a case by something that happened to it, and writes all that follows.
    @discardableResult
    func move(_ value: Case, by input: CaseInput) throws -> Case {
        let definition = try definition(of: value)
        let outcome = try CaseMachine.apply(
            input, to: value, definition: definition, facts: caseFacts(about: value.record), now: now)
        return try write(outcome, replacing: value, definition: definition)
    }

    /// The escalation in the version that a case keeps.
    func definition(of value: Case) throws -> EscalationDefinition {
        if let newest = try configuration.escalations[value.escalation], newest.version == value.version {
            return newest
        }
        guard let kept = try writer.escalation(value.escalation, version: value.version) else {
            throw WorkflowError.unexpected(
                "Case \(value.id) keeps version \(value.version) of an escalation that is not stored.")
        }
        return kept
    }

    /// What the engine needs to know of the world to move a case about a record.
    func caseFacts(about record: RecordReference) throws -> CaseFacts {
        CaseFacts(
            configuration: try configuration, routing: try writer.routingFacts(), record: try recordState(record))
    }

    /// What the engine needs to know of a record.
    func recordState(_ record: RecordReference) throws -> RecordState {
        switch record.kind {
        case .ticket:
            guard let ticket = try writer.ticket(TicketID(record.number)) else { break }
            let account = try ticket.account.flatMap(writer.account)
            let language = try writer.customer(ticket.requester)?.language
            return RecordState(
                reference: record, department: ticket.department, assignee: ticket.assignee, priority: ticket.priority,
                tier: ticket.tier, accountOwner: account?.owner, language: language ?? account?.language,
                region: account?.region,
                topics: ([ticket.category].compactMap(\.self) + ticket.tags).map { $0.lowercased() })
        case .deal:
            guard let deal = try writer.deal(DealID(record.number)) else { break }
            let account = try deal.account.flatMap(writer.account)
            return RecordState(
                reference: record, department: deal.department, assignee: deal.owner, accountOwner: account?.owner,
                language: account?.language, region: account?.region, value: deal.value)
        case .account:
            guard let account = try writer.account(AccountID(record.number)) else { break }
            return RecordState(
                reference: record, department: try department(of: account), assignee: account.owner,
                accountOwner: account.owner, language: account.language, region: account.region)
        case .checklist:
            guard let checklist = try writer.checklist(ChecklistID(record.number)) else { break }
            return try recordState(
                RecordState(reference: record, department: checklist.department, assignee: checklist.owner),
                belongingTo: checklist.record)
        case .followUp:
            guard let followUp = try writer.followUp(FollowUpID(record.number)) else { break }
            return try recordState(
                RecordState(reference: record, department: followUp.department, assignee: followUp.owner),
                belongingTo: followUp.record)
        case .request:
            guard let request = try writer.request(RequestID(record.number)) else { break }
            let amount = try form(of: request).figure([.money], in: request.shown)
            return try recordState(
                RecordState(
                    reference: record, department: request.department,
                    value: amount.flatMap { request.shown[$0.field.key] }.flatMap { Money($0) }),
                belongingTo: request.record)
        }
        throw WorkflowError.notFound("There is no \(record).")
    }

    /// The department that answers for an account: its own, or its owner's, or the first there is.
    func department(of account: Account) throws -> DepartmentID {
        if let department = account.department { return department }
        let configuration = try configuration
        if let owner = account.owner.flatMap({ configuration.people[$0] }), let department = owner.department {
            return department
        }
        guard let first = configuration.departments.keys.min() else {
            throw WorkflowError.refused("There is no department yet; add one with “belay department add”.")
        }
        return first
    }

    /// Writes a case and all that is to be done about it.
    @discardableResult
    func write(_ outcome: CaseOutcome, replacing earlier: Case?, definition: EscalationDefinition) throws -> Case {
        let value = outcome.case
        if value != earlier {
            try writer.save(value)
            try writer.saveVoters(of: value, replacing: earlier)
            if let earlier, earlier.status.isOpen, earlier.waiting == nil,
                !value.status.isOpen || value.waiting != nil || value.holder != earlier.holder
            {
                freed.insert(earlier.holder)
            }
            if let next = value.next {
                if next != earlier?.next { try writer.set(Deadline(key: .caseMoment(value.id), due: next.at)) }
            } else if earlier?.next != nil {
                try writer.clear(.caseMoment(value.id))
            }
        }
        for effect in outcome.effects { try apply(effect, value, definition) }
        if value.record.kind == .request, value.status != earlier?.status {
            let actors = outcome.effects.compactMap { effect in
                if case .log(let entry) = effect { entry.actor } else { nil }
            }
            try requestFollows(value, by: actors.last ?? .system)
        }
        return value
    }

    private func apply(_ effect: Effect, _ value: Case, _ definition: EscalationDefinition) throws {
        switch effect {
        case .assign(let record, let person, _):
            try assign(record, to: person)
        case .raisePriority(let id, let priority):
            try changeTicket(id) { $0.priority = max($0.priority, priority) }
        case .raiseTier(let id, let tier):
            try changeTicket(id) { $0.tier = max($0.tier, tier) }
        case .addTag(let id, let tag):
            try changeTicket(id) { if !$0.tags.contains(tag) { $0.tags.append(tag) } }
        case .advanceRotation(let team, let person):
            try writer.setLastServed(team, person)
        case .notify(let order):
            do {
                try tell(order, case: value, definition: definition)
            } catch let error as NoticeError {
                try untold(order, value, definition, because: error)
            }
        case .log(let entry):
            try writer.append(entry)
            try writer.append(
                EventDraft(
                    kind: entry.kind, subject: Subject(entry.case), actor: entry.actor, at: entry.at,
                    changes: [
                        FieldChange(field: "record", after: value.record.description),
                        FieldChange(field: "step", after: String(entry.step)),
                        FieldChange(field: "text", after: entry.text),
                    ]))
        }
    }

    /// What a step wants told cannot be: its template is gone, or cannot be filled in for this record. The case goes on; the
    /// timeline and the admins say what was not told, since a case must not stop for words.
    private func untold(
        _ order: NoticeOrder, _ value: Case, _ definition: EscalationDefinition, because error: NoticeError
    ) throws {
        let text = "The notification “\(order.template)” could not be written: \(error)"
        try apply(
            .log(
                CaseEntry(
                    case: value.id, at: now, actor: .system, step: value.step, kind: .caseMended, text: text)),
            value, definition)
        guard order.template != "mended" else { return }
        try apply(
            .notify(
                NoticeOrder(
                    template: "mended", audience: Audience.admins(in: configuration), record: order.record,
                    caseID: value.id, details: ["text": text])), value, definition)
    }

    private func assign(_ record: RecordReference, to person: PersonID) throws {
        switch record.kind {
        case .ticket:
            try changeTicket(TicketID(record.number)) { $0.assignee = person }
        case .deal:
            guard var deal = try writer.deal(DealID(record.number)) else { return }
            let earlier = deal
            deal.owner = person
            try store(deal, replacing: earlier, by: .system)
        case .account:
            guard var account = try writer.account(AccountID(record.number)) else { return }
            let earlier = account
            account.owner = person
            try store(account, replacing: earlier, by: .system)
        case .checklist:
            guard let earlier = try writer.checklist(ChecklistID(record.number)) else { return }
            var checklist = earlier
            checklist.owner = person
            try store(checklist, replacing: earlier, by: .system)
        case .followUp:
            guard let earlier = try writer.followUp(FollowUpID(record.number)) else { return }
            var followUp = earlier
            followUp.owner = person
            try store(followUp, replacing: earlier, by: .system, announcing: false)
        // A request stays with whoever asks; the case says who decides it.
        case .request: break
        }
    }

    private func changeTicket(_ id: TicketID, _ change: (inout Ticket) -> Void) throws {
        guard let earlier = try writer.ticket(id) else { return }
        var ticket = earlier
        change(&ticket)
        try store(ticket, replacing: earlier, by: .system, announcing: false)
    }
}
