import BusinessTime
import Model
import Templating

/// The values of a template's variables; `NoticeVariables` says which there are.
struct NoticeValues {
    let order: NoticeOrder
    let facts: NoticeFacts
    let recipient: NoticeRecipient
    let vocabulary: Vocabulary
    let now: Instant

    /// The outermost variables of these names. One that is known of no such record is left out, so that a template that
    /// needs it fails instead of leaving a gap; one that templates must expect to be missing is null.
    func record(of uses: [String: NoticeTemplate.Use]) -> TemplateValue {
        var values: [String: TemplateValue] = [:]
        values.reserveCapacity(uses.count)
        for (name, use) in uses {
            let value = self.value(name)
            if value == .null, use == .always { continue }
            values[name] = value
        }
        return .record(values)
    }

    private func value(_ name: String) -> TemplateValue {
        switch name {
        case "company": .text(facts.configuration.settings.company)
        case "now": moment(now)
        case "recipient":
            recipient.name.map { ["name": .text($0), "isCustomer": .bool(recipient.isCustomer)] } ?? .null
        case "record": record
        case "ticket": ticket
        case "deal": deal
        case "account": account
        case "customer":
            facts.customer.map {
                ["number": .integer($0.id.rawValue), "name": .text($0.name), "language": .text($0.language)]
            } ?? .null
        case "assignee": facts.assignee.flatMap(person).map { ["name": .text($0)] } ?? .null
        case "case": escalationCase
        case "decision": text(order.details[name].map { vocabulary.word("decision", $0) })
        case "clock": text(order.details[name].map { vocabulary.word("clock", $0) })
        default: text(order.details[name])
        }
    }

    // MARK: Records

    private var record: TemplateValue {
        var values: [String: TemplateValue] = [
            "number": .integer(facts.reference.number),
            "kind": word("record", facts.reference.kind.rawValue),
            "department": text(facts.department.flatMap { facts.configuration.departments[$0]?.name }),
            "status": nil, "priority": nil, "value": nil,
        ]
        switch facts.record {
        case .ticket(let ticket, _):
            values["title"] = .text(ticket.subject)
            values["status"] = word("status", ticket.status.rawValue)
            values["priority"] = word("priority", ticket.priority.rawValue)
        case .deal(let deal):
            values["title"] = .text(deal.name)
            values["status"] = word("outcome", deal.outcome.rawValue)
            values["value"] = text(deal.value?.description)
        case .account(let account):
            values["title"] = .text(account.name)
            values["value"] = text(account.annualValue?.description)
        }
        return .record(values)
    }

    private var ticket: TemplateValue {
        guard case .ticket(let ticket, let clocks) = facts.record else { return .null }
        let open = clocks.filter(\.isOpen).sorted {
            ($0.dueAt?.milliseconds ?? .max) < ($1.dueAt?.milliseconds ?? .max)
        }
        func due(_ kinds: ClockKind...) -> TemplateValue {
            open.first { kinds.contains($0.kind) && $0.breachedAt == nil }?.dueAt.map(moment) ?? .null
        }
        func list(breached: Bool) -> [TemplateValue] {
            open.filter { ($0.breachedAt != nil) == breached }.compactMap { clock in
                (clock.dueAt ?? clock.breachedAt).map {
                    ["name": word("clock", clock.kind.rawValue), "due": moment($0)]
                }
            }
        }
        let running = list(breached: false)
        let breached = list(breached: true)
        return [
            "number": .integer(ticket.id.rawValue),
            "subject": .text(ticket.subject),
            "priority": word("priority", ticket.priority.rawValue),
            "status": word("status", ticket.status.rawValue),
            "channel": word("channel", ticket.channel.rawValue),
            "tier": .integer(Int64(ticket.tier.rawValue)),
            "category": text(ticket.category),
            "team": text(ticket.team.flatMap { facts.configuration.teams[$0]?.name }),
            "openedAt": moment(ticket.openedAt),
            "replyDue": due(.firstResponse, .nextReply),
            "solutionDue": due(.resolution),
            "updateDue": due(.customerUpdate),
            "hasDueClocks": .bool(!running.isEmpty),
            "dueClocks": .list(running),
            "hasBreachedClocks": .bool(!breached.isEmpty),
            "breachedClocks": .list(breached),
        ]
    }

    private var deal: TemplateValue {
        guard case .deal(let deal) = facts.record else { return .null }
        return [
            "number": .integer(deal.id.rawValue), "name": .text(deal.name), "pipeline": .text(deal.pipeline),
            "stage": .text(deal.stage), "status": word("outcome", deal.outcome.rawValue),
            "value": text(deal.value?.description), "discount": deal.discount.map(TemplateValue.number) ?? .null,
        ]
    }

    private var account: TemplateValue {
        guard let account = facts.account else { return .null }
        return [
            "number": .integer(account.id.rawValue), "name": .text(account.name),
            "tier": word("tier", account.tier.rawValue), "region": text(account.region),
            "value": text(account.annualValue?.description),
            "health": account.health.map { .text(String($0)) } ?? .null,
        ]
    }

    private var escalationCase: TemplateValue {
        guard let item = facts.case else { return .null }
        let escalation = facts.escalation ?? facts.configuration.escalations[item.escalation]
        let requester: String? =
            switch item.requester {
            case .person(let id): person(id)
            case .customer(let id): facts.customer?.id == id ? facts.customer?.name : nil
            case .system, .console: nil
            }
        return [
            "number": .integer(item.id.rawValue),
            "escalation": .text(escalation?.name ?? String(item.escalation.rawValue)),
            "step": text(escalation?.step(item.step)?.name),
            "holder": .text(person(item.holder) ?? String(item.holder.rawValue)),
            "because": .text(item.because), "reason": .text(item.reason), "trigger": .text(item.trigger),
            "requester": text(requester), "status": word("case", item.status.rawValue),
            "openedAt": moment(item.openedAt), "deadline": moment(item.timesOutAt),
        ]
    }

    // MARK: Words

    private func person(_ id: PersonID) -> String? { facts.configuration.people[id]?.name }

    private func word(_ group: String, _ value: String) -> TemplateValue { .text(vocabulary.word(group, value)) }

    private func moment(_ instant: Instant) -> TemplateValue {
        .text(vocabulary.text(WallTime(instant, in: recipient.zone)))
    }

    private func text(_ text: String?) -> TemplateValue {
        guard let text, !text.isEmpty else { return .null }
        return .text(text)
    }
}
