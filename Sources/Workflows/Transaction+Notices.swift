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
        }
        let facts = NoticeFacts(
            record: record, customer: customer, account: account, case: value, escalation: definition,
            configuration: configuration, defaultTimeZone: configuration.settings.timeZone)
        let type = "notification.\(order.template)"
        let endpoints = configuration.endpoints.values.filter { $0.disabledBecause == nil && $0.accepts(type) }
            .map(\.id).sorted()
        for addressee in Audience.resolve(order.audience, facts: facts) {
            let notice = try NoticeRenderer.render(
                order, to: addressee, facts: facts, templates: snapshot.templates, now: now)
            notificationCount += 1
            _ = try writer.insert(
                Notification(
                    id: 0, template: notice.template, language: notice.language, addressee: addressee,
                    record: order.record, caseID: order.caseID ?? value?.id, subject: notice.subject, text: notice.text,
                    at: now), to: endpoints)
        }
    }
}
