import Model
import Notices
import Storage

extension Transaction {
    /// Tells people something about a record as it is stored now.
    func tell(_ order: NoticeOrder, case value: Case? = nil, definition: EscalationDefinition? = nil) throws {
        switch order.record.kind {
        case .ticket:
            let id = TicketID(order.record.number)
            guard let ticket = try writer.ticket(id) else { return }
            let clocks = try writer.clocks(of: id)
            try tell(order, record: .ticket(ticket, clocks: clocks), case: value, definition: definition)
        case .deal:
            guard let deal = try writer.deal(DealID(order.record.number)) else { return }
            try tell(order, record: .deal(deal), case: value, definition: definition)
        case .account:
            guard let account = try writer.account(AccountID(order.record.number)) else { return }
            try tell(order, record: .account(account), case: value, definition: definition)
        case .checklist:
            guard let checklist = try writer.checklist(ChecklistID(order.record.number)) else { return }
            try tell(order, record: .checklist(checklist), case: value, definition: definition)
        case .followUp:
            guard let followUp = try writer.followUp(FollowUpID(order.record.number)) else { return }
            try tell(order, record: .followUp(followUp), case: value, definition: definition)
        case .request:
            guard let request = try writer.request(RequestID(order.record.number)) else { return }
            try tell(
                order, record: .request(request, form: try form(of: request)), case: value, definition: definition)
        }
    }

    /// Tells people something about a record that is at hand, each once: renders what they read and puts it into the
    /// outbox of every endpoint that wants it.
    func tell(
        _ order: NoticeOrder, record: NoticeFacts.Record, customer known: Customer? = nil, case value: Case? = nil,
        definition: EscalationDefinition? = nil
    ) throws {
        let configuration = try configuration
        var customer = known
        var account: Account?
        switch record {
        case .ticket(let ticket, _):
            if customer == nil { customer = try writer.customer(ticket.requester) }
            account = try ticket.account.flatMap(writer.account)
        case .deal(let deal): account = try deal.account.flatMap(writer.account)
        case .account(let itself): account = itself
        case .checklist, .followUp, .request: break
        }
        var facts = NoticeFacts(
            record: record, customer: customer, account: account, case: value, escalation: definition,
            configuration: configuration, defaultTimeZone: configuration.settings.timeZone)
        if let value {
            // Tickets and accounts are worth nothing that anybody decides about.
            let isWorth = configuration.settings.authorityGoesUp && ![.ticket, .account].contains(value.record.kind)
            let worth = isWorth ? try recordState(value.record).value : nil
            facts.caseStays = value.staysPut(definition: definition, configuration: configuration, worth: worth)
        }
        let type = "notification.\(order.template)"
        let endpoints = configuration.endpoints.values.filter { $0.disabledBecause == nil && $0.accepts(type) }
            .map(\.id).sorted()
        var addressees = Audience.resolve(order.audience, facts: facts)
        // What a manager would have to hear is not lost where there is none.
        if addressees.isEmpty, order.audience.contains(.manager) {
            addressees = Audience.resolve(Audience.admins(in: configuration), facts: facts)
        }
        let isCritical = order.isCritical || record.isCritical
        for addressee in addressees {
            var order = order
            let link = try link(for: addressee, order, facts, definition: definition)
            if let link, let base = configuration.settings.gate.baseURL {
                order.details[NoticeVariables.link] = base + LinkAddress.concealed(link.id)
            }
            let notice = try NoticeRenderer.render(
                order, to: addressee, facts: facts, templates: snapshot.templates, now: now)
            notificationCount += 1
            let id = try writer.insert(
                Notification(
                    id: 0, template: notice.template, language: notice.language, addressee: addressee,
                    record: order.record, caseID: order.caseID ?? value?.id, subject: notice.subject, text: notice.text,
                    at: now))
            if let link { try writer.attach(link.id, to: id) }
            for endpoint in endpoints {
                if case .person(let number) = addressee, let person = configuration.people[number] {
                    try owe(id, to: person, through: endpoint, critical: isCritical)
                } else {
                    // Customers hear at once, and so does a channel, where several people look.
                    _ = try writer.owe(id, to: endpoint, dueAt: now, createdAt: now)
                }
            }
        }
    }
}

extension NoticeFacts.Record {
    /// Whether news of it cannot wait.
    fileprivate var isCritical: Bool {
        if case .ticket(let ticket, _) = self { ticket.priority == .critical } else { false }
    }
}
