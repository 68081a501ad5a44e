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
        let definition = try view.reader.escalation(found.escalation, version: found.version)
        let names = [definition?.name, definition?.step(found.step)?.name].compactMap(\.self)
        var facts: [Fact] = [
            .escalation(names.joined(separator: ", ")), .reason(found.reason), .because(found.because),
        ]
        if let requester = try name(of: found.requester, view) { facts.append(.requester(requester)) }
        let title = try describe(found.record, view, &facts)
        for vote in found.answers {
            facts.append(.answered(by: view.configuration.people[vote.person]?.name, vote.answer))
        }
        facts.append(.deadline(found.timesOutAt))
        return AskedDecision(caseID: id, person: person, record: found.record, title: title, facts: facts)
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
        _ record: RecordReference, _ view: View, _ facts: inout [Fact]
    ) throws -> String {
        let reader = view.reader
        switch record.kind {
        case .ticket:
            guard let ticket = try reader.ticket(TicketID(record.number)) else { return "" }
            if let customer = try reader.customer(ticket.requester) { facts.append(.customer(customer.name)) }
            facts.append(.priority(ticket.priority))
            return ticket.subject
        case .deal:
            guard let deal = try reader.deal(DealID(record.number)) else { return "" }
            if let account = try deal.account.flatMap(reader.account) { facts.append(.account(account.name)) }
            if let value = deal.value { facts.append(.value(value)) }
            if let discount = deal.discount { facts.append(.discount(discount)) }
            return deal.name
        case .account:
            guard let account = try reader.account(AccountID(record.number)) else { return "" }
            if let value = account.annualValue { facts.append(.annualValue(value)) }
            return account.name
        case .checklist: return try reader.checklist(ChecklistID(record.number))?.name ?? ""
        case .followUp: return try reader.followUp(FollowUpID(record.number))?.title ?? ""
        case .request:
            guard let request = try reader.request(RequestID(record.number)) else { return "" }
            if let form = try reader.form(request.form, version: request.formVersion) {
                for field in form.fields {
                    guard let text = request.shown[field.key], !text.isEmpty else { continue }
                    facts.append(.field(label: field.label, text: text))
                }
            }
            return request.title
        }
    }
}
