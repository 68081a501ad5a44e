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

    /// The outermost variables that a template uses, records with the parts it uses only. One that is not known for this
    /// record is left out where the template needs it, so that it fails instead of leaving a gap; otherwise it is null.
    func record(of uses: [String: NoticeTemplate.Use]) -> TemplateValue {
        var values: [String: TemplateValue] = [:]
        values.reserveCapacity(uses.count)
        for (name, use) in uses {
            let value = self.value(name, use.parts)
            if value == .null, use.isRequired { continue }
            values[name] = value
        }
        return .record(values)
    }

    private func value(_ name: String, _ parts: Set<String>) -> TemplateValue {
        switch name {
        case "company": .text(facts.configuration.settings.company)
        case "now": moment(now)
        case "recipient":
            recipient.name.map { ["name": .text($0), "isCustomer": .bool(recipient.isCustomer)] } ?? .null
        case "record": collect(parts, record)
        case "ticket":
            if case .ticket(let ticket, let clocks) = facts.record {
                collect(parts) { self.ticket(ticket, clocks, $0) }
            } else {
                .null
            }
        case "deal": if case .deal(let deal) = facts.record { collect(parts) { self.deal(deal, $0) } } else { .null }
        case "account": facts.account.map { account in collect(parts) { self.account(account, $0) } } ?? .null
        case "customer": facts.customer.map { customer in collect(parts) { self.customer(customer, $0) } } ?? .null
        case "assignee": facts.assignee.flatMap(person).map { ["name": .text($0)] } ?? .null
        case "agent": order.details["agent"].map { ["name": .text($0)] } ?? .null
        case "case": facts.case.map { item in collect(parts) { escalationCase(item, $0) } } ?? .null
        case "checklist":
            if case .checklist(let checklist) = facts.record {
                collect(parts) { self.checklist(checklist, $0) }
            } else {
                .null
            }
        case "followUp":
            if case .followUp(let followUp) = facts.record {
                collect(parts) { self.followUp(followUp, $0) }
            } else {
                .null
            }
        case "request":
            if case .request(let request, let form) = facts.record {
                collect(parts) { self.request(request, form, $0) }
            } else {
                .null
            }
        case "due": order.details["due"].map { due in Instant(due).map(moment) ?? .text(due) } ?? .null
        case "decision", "clock": text(order.details[name].map { vocabulary.word(name, $0) })
        default: text(order.details[name])
        }
    }

    private func collect(_ parts: Set<String>, _ value: (String) -> TemplateValue) -> TemplateValue {
        var values: [String: TemplateValue] = [:]
        values.reserveCapacity(parts.count)
        for part in parts { values[part] = value(part) }
        return .record(values)
    }

    // MARK: Records

    private func record(_ part: String) -> TemplateValue {
        switch (part, facts.record) {
        case ("number", _): .integer(facts.reference.number)
        case ("kind", _): word("record", facts.reference.kind.rawValue)
        case ("department", _): text(facts.department.flatMap { facts.configuration.departments[$0]?.name })
        case ("title", .ticket(let ticket, _)): .text(ticket.subject)
        case ("title", .deal(let deal)): .text(deal.name)
        case ("title", .account(let account)): .text(account.name)
        case ("title", .checklist(let checklist)): .text(checklist.name)
        case ("title", .followUp(let followUp)): .text(followUp.title)
        case ("title", .request(let request, _)): .text(request.title)
        case ("status", .checklist(let checklist)): word("checklist", checklist.status)
        case ("status", .followUp(let followUp)): word("follow-up", followUp.status.rawValue)
        case ("status", .request(let request, _)): word("request", request.state.rawValue)
        case ("status", .ticket(let ticket, _)): word("status", ticket.status.rawValue)
        case ("status", .deal(let deal)): word("outcome", deal.outcome.rawValue)
        case ("priority", .ticket(let ticket, _)): word("priority", ticket.priority.rawValue)
        case ("value", .deal(let deal)): text(deal.value?.description)
        case ("value", .account(let account)): text(account.annualValue?.description)
        default: .null
        }
    }

    private func ticket(_ ticket: Ticket, _ clocks: [ServiceClock], _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(ticket.id.rawValue)
        case "subject": .text(ticket.subject)
        case "priority": word("priority", ticket.priority.rawValue)
        case "status": word("status", ticket.status.rawValue)
        case "channel": word("channel", ticket.channel.rawValue)
        case "tier": .integer(Int64(ticket.tier.rawValue))
        case "category": text(ticket.category)
        case "team": text(ticket.team.flatMap { facts.configuration.teams[$0]?.name })
        case "openedAt": moment(ticket.openedAt)
        case "replyDue": due(clocks, .firstResponse, .nextReply)
        case "solutionDue": due(clocks, .resolution)
        case "updateDue": due(clocks, .customerUpdate)
        case "hasDueClocks": .bool(!open(clocks, breached: false).isEmpty)
        case "dueClocks": list(open(clocks, breached: false))
        case "hasBreachedClocks": .bool(!open(clocks, breached: true).isEmpty)
        case "breachedClocks": list(open(clocks, breached: true))
        default: .null
        }
    }

    private func deal(_ deal: Deal, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(deal.id.rawValue)
        case "name": .text(deal.name)
        case "pipeline": .text(deal.pipeline)
        case "stage": .text(deal.stage)
        case "status": word("outcome", deal.outcome.rawValue)
        case "value": text(deal.value?.description)
        case "discount": deal.discount.map(TemplateValue.number) ?? .null
        default: .null
        }
    }

    private func account(_ account: Account, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(account.id.rawValue)
        case "name": .text(account.name)
        case "tier": word("tier", account.tier.rawValue)
        case "region": text(account.region)
        case "value": text(account.annualValue?.description)
        // As text, since the number 0 would count as missing.
        case "health": account.health.map { .text(String($0)) } ?? .null
        default: .null
        }
    }

    private func customer(_ customer: Customer, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(customer.id.rawValue)
        case "name": .text(customer.name)
        case "language": .text(customer.language)
        default: .null
        }
    }

    private func escalationCase(_ item: Case, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(item.id.rawValue)
        case "escalation": .text(escalation(of: item)?.name ?? String(item.escalation.rawValue))
        case "step": text(escalation(of: item)?.step(item.step)?.name)
        case "holder": .text(person(item.holder) ?? String(item.holder.rawValue))
        case "because": .text(item.because)
        case "reason": .text(item.reason)
        case "trigger": .text(item.trigger)
        case "requester": text(requester(of: item))
        case "status": word("case", item.status.rawValue)
        case "openedAt": moment(item.openedAt)
        case "deadline": moment(item.timesOutAt)
        case "stays": .bool(facts.caseStays)
        default: .null
        }
    }

    private func escalation(of item: Case) -> EscalationDefinition? {
        facts.escalation ?? facts.configuration.escalations[item.escalation]
    }

    private func requester(of item: Case) -> String? {
        switch item.requester {
        case .person(let id): person(id)
        case .customer(let id): facts.customer?.id == id ? facts.customer?.name : nil
        case .system, .console, .incoming: nil
        }
    }

    // MARK: Clocks

    /// The clocks that still run or are paused and have a moment to show, what is due first before the others.
    private func open(_ clocks: [ServiceClock], breached: Bool) -> [(kind: ClockKind, due: Instant)] {
        clocks.filter { $0.isOpen && ($0.breachedAt != nil) == breached }
            .compactMap { clock in (clock.dueAt ?? clock.breachedAt).map { (clock.kind, $0) } }
            .sorted { $0.due < $1.due }
    }

    private func due(_ clocks: [ServiceClock], _ kinds: ClockKind...) -> TemplateValue {
        open(clocks, breached: false).first { kinds.contains($0.kind) }.map { moment($0.due) } ?? .null
    }

    private func list(_ clocks: [(kind: ClockKind, due: Instant)]) -> TemplateValue {
        .list(clocks.map { ["name": word("clock", $0.kind.rawValue), "due": moment($0.due)] })
    }

    // MARK: Words

    private func person(_ id: PersonID) -> String? { facts.configuration.people[id]?.name }

    func word(_ group: String, _ value: String) -> TemplateValue { .text(vocabulary.word(group, value)) }

    func moment(_ instant: Instant) -> TemplateValue {
        .text(vocabulary.text(WallTime(instant, in: recipient.zone)))
    }

    func text(_ text: String?) -> TemplateValue {
        guard let text, !text.isEmpty else { return .null }
        return .text(text)
    }
}
