import BusinessTime
import Escalation
import Model
import Notices
import Storage

extension Transaction {
    /// The link that a notification to somebody shows; nil where there is none for them, or its template has no place for one.
    func link(
        for addressee: Addressee, _ order: NoticeOrder, _ facts: NoticeFacts, definition: EscalationDefinition?
    ) throws -> Link? {
        let settings = facts.configuration.settings.gate
        guard settings.baseURL != nil,
            try NoticeRenderer.shows(
                NoticeVariables.link, order, to: addressee, facts: facts, templates: snapshot.templates)
        else { return nil }
        switch addressee {
        case .customer(let customer):
            guard case .ticket(let ticket, _) = facts.record, ticket.requester == customer,
                let life = settings.ticketLinkSeconds
            else { return nil }
            return try link(to: ticket, life: .seconds(life))
        case .person(let person):
            guard ["approval-asked", "reminder"].contains(order.template), let value = facts.case,
                let life = settings.decisionLinkSeconds
            else { return nil }
            return try link(deciding: value, definition, by: person, life: .seconds(life))
        // A channel has more than one reader, and nobody would know who it was.
        case .channel: return nil
        }
    }

    /// The customer's link to their ticket: the one they have as long as it still holds for half of its time.
    private func link(to ticket: Ticket, life: Duration) throws -> Link {
        let purpose = Link.Purpose.ticket(ticket.id, ticket.requester)
        if let newest = try writer.newestLink(to: ticket.id), newest.purpose == purpose, newest.isValid(at: now),
            now.duration(to: newest.expiresAt) >= .milliseconds(life.milliseconds / 2)
        {
            return newest
        }
        return try makeLink(purpose, life: life)
    }

    /// The one link with which a person who is waited for may decide this turn of a case.
    private func link(
        deciding value: Case, _ definition: EscalationDefinition?, by person: PersonID, life: Duration
    ) throws -> Link? {
        guard value.status == .open, value.waiting == nil, isWaitedFor(person, in: value),
            try (definition ?? self.definition(of: value)).step(value.step)?.asks == .decision
        else { return nil }
        if let known = try writer.newestLink(deciding: value.id, turn: value.entries, by: person) {
            if known.isValid(at: now) { return known }
            // Used up or taken back is for good; only what merely grew old is made anew.
            guard known.usedAt == nil, known.revokedAt == nil else { return nil }
        }
        return try makeLink(.decision(value.id, turn: value.entries, person), life: life)
    }

    /// Stores a new link.
    func makeLink(_ purpose: Link.Purpose, life: Duration) throws -> Link {
        // The key exists from the first link on, so that whatever is sent later finds it.
        _ = try writer.linkKey()
        var link = Link(id: 0, purpose: purpose, createdAt: now, expiresAt: now.advanced(by: life))
        link.id = try writer.insert(link)
        return link
    }

    /// The link of an address, where it still holds for its purpose; throws `LinkRefusal` in a workflow's words.
    func validLink(_ address: LinkAddress) throws -> Link {
        switch try writer.state(of: address, at: now) {
        case .holds(let link): return link
        case .void(_, let reason): throw WorkflowError.refused(reason.sentence)
        }
    }
}

/// Whether a case waits for this person's answer.
func isWaitedFor(_ person: PersonID, in value: Case) -> Bool {
    value.ballot == nil ? value.holder == person : value.unanswered.contains(person)
}

extension StoreReader {
    /// Whether an address opens something, and why not.
    func state(of address: LinkAddress, at now: Instant) throws -> LinkState {
        guard let link = try link(address.id), let key = try storedLinkKey(), key.opens(link, address) else {
            return .void(nil, .unknown)
        }
        if link.revokedAt != nil { return .void(link, .revoked) }
        if link.usedAt != nil { return .void(link, .used) }
        return link.isValid(at: now) ? .holds(link) : .void(link, .expired)
    }
}
