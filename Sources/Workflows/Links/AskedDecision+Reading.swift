import BusinessTime
import Model
import Storage

extension AskedDecision {
    /// What a turn of a case asks of a person; nil where it does not ask them any more.
    static func read(_ id: CaseID, turn: Int, of person: PersonID, _ view: View) throws -> AskedDecision? {
        guard let person = view.configuration.people[person], !person.isDisabled,
            let found = try view.reader.escalationCase(id), found.status == .open, found.entries == turn,
            isWaitedFor(person.id, in: found)
        else { return nil }
        let words = ReaderWords(
            templates: view.snapshot.templates, language: "en", zone: person.timeZone)
        let definition = try view.reader.escalation(found.escalation, version: found.version)
        var facts: [Fact] = []
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { facts.append(Fact(name: name, text: text)) }
        }
        add(
            "Escalation",
            [definition?.name, definition?.step(found.step)?.name].compactMap(\.self).joined(separator: ", "))
        add("What happened", found.reason)
        add("Why you", found.because)
        add("Asked by", try name(of: found.requester, view))
        let title = try describe(found.record, view, add)
        for vote in found.answers {
            add("Answered", "\(view.configuration.people[vote.person]?.name ?? "somebody"): \(vote.answer.rawValue)")
        }
        add("Answer by", words.moment(found.timesOutAt))
        return AskedDecision(caseID: id, person: person, title: "\(found.record): \(title)", facts: facts)
    }

    private static func name(of actor: Actor, _ view: View) throws -> String? {
        switch actor {
        case .person(let id): view.configuration.people[id]?.name
        case .customer(let id): try view.reader.customer(id)?.name
        case .incoming(let id): view.configuration.incoming[id]?.name
        case .system, .console: nil
        }
    }

    /// The record's title, and what of it matters to whoever decides.
    private static func describe(
        _ record: RecordReference, _ view: View, _ add: (String, String?) -> Void
    ) throws -> String {
        let reader = view.reader
        switch record.kind {
        case .ticket:
            guard let ticket = try reader.ticket(TicketID(record.number)) else { return "" }
            add("Customer", try reader.customer(ticket.requester)?.name)
            add("Priority", ticket.priority.rawValue)
            return ticket.subject
        case .deal:
            guard let deal = try reader.deal(DealID(record.number)) else { return "" }
            add("Account", try deal.account.flatMap(reader.account)?.name)
            add("Value", deal.value?.description)
            add("Discount", deal.discount.map { $0 == $0.rounded() ? "\(Int($0)) %" : "\($0) %" })
            return deal.name
        case .account:
            guard let account = try reader.account(AccountID(record.number)) else { return "" }
            add("Annual value", account.annualValue?.description)
            return account.name
        case .checklist: return try reader.checklist(ChecklistID(record.number))?.name ?? ""
        case .followUp: return try reader.followUp(FollowUpID(record.number))?.title ?? ""
        case .request:
            guard let request = try reader.request(RequestID(record.number)) else { return "" }
            if let form = try reader.form(request.form, version: request.formVersion) {
                for field in form.fields { add(field.label, request.shown[field.key]) }
            }
            return request.title
        }
    }
}
