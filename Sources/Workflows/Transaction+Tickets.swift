import BusinessTime
import Escalation
import Model
import Notices
import Storage
import Triggers

extension Transaction {
    /// Writes a changed ticket with its event, its clocks, and what else follows from what changed.
    ///
    /// Where nothing changed, nothing is written. `words` is what was said to the customer with the change. Returns the
    /// ticket as it is stored.
    @discardableResult
    func store(
        _ changed: Ticket, replacing earlier: Ticket, by actor: Actor, announcing: Bool = true, words: String? = nil
    ) throws -> Ticket {
        var ticket = changed
        if ticket.status != earlier.status {
            ticket.solvedAt = ticket.status.isUnsolved ? nil : earlier.solvedAt ?? now
        }
        let changes = Self.changes(from: earlier, to: ticket)
        guard !changes.isEmpty else { return earlier }
        ticket.updatedAt = now
        try writer.update(ticket)
        if ticket.subject != earlier.subject { try writer.reindex(ticket, insteadOf: earlier.subject) }
        ticket.version += 1
        try writer.append(
            EventDraft(
                kind: .ticketChanged, subject: Subject(.ticket(ticket.id)), actor: actor, at: now, changes: changes))
        let clocks = try refreshClocks(of: ticket)
        ticket.nextDueAt = Self.nextDue(of: clocks)
        if announcing, let assignee = ticket.assignee, assignee != earlier.assignee, actor != .person(assignee) {
            try tell(
                NoticeOrder(
                    template: "assigned", audience: [.assignee], record: .ticket(ticket.id),
                    isCritical: ticket.priority == .critical), record: .ticket(ticket, clocks: clocks))
        }
        if ticket.priority != earlier.priority {
            try writer.setQueueRank(ticket.priority.rank, of: .ticket(ticket.id))
        }
        if !ticket.status.isUnsolved, earlier.status.isUnsolved {
            // What goes on elsewhere is not solved.
            if ticket.mergedInto == nil {
                try tell(
                    NoticeOrder(
                        template: "resolution", audience: [.requester], record: .ticket(ticket.id),
                        details: words.map { ["text": $0] } ?? [:]),
                    record: .ticket(ticket, clocks: clocks))
            }
            try closeCases(on: .ticket(ticket.id))
        }
        var facts = try facts(of: ticket)
        try noteEarlier(earlier, in: &facts)
        note(Occurrence(event: .ticketChanged, facts: facts, message: nil, moment: nil, actor: actor))
        return ticket
    }

    /// Ends every open case about a record that is done.
    func closeCases(on record: RecordReference) throws {
        for open in try writer.cases(CaseQuery(record: record, limit: 100)).items {
            try move(open, by: .recordClosed)
        }
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: Ticket?, to ticket: Ticket) -> [FieldChange] {
        FieldChange.between(earlier, ticket) { ticket in
            [
                ("subject", ticket.subject), ("priority", ticket.priority.rawValue),
                ("tier", String(ticket.tier.rawValue)), ("department", ticket.department.description),
                ("category", ticket.category), ("status", ticket.status.rawValue), ("team", ticket.team?.description),
                ("assignee", ticket.assignee?.description), ("account", ticket.account?.description),
                ("tags", ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: ", ")),
                ("custom fields", ticket.customFields.isEmpty ? nil : ticket.customFields.sortedText),
                ("links", ticket.links.isEmpty ? nil : ticket.links.map(\.description).joined(separator: ", ")),
                ("merged into", ticket.mergedInto?.description),
            ]
        }
    }
}

extension [String: String] {
    /// `room: 12; floor: 3`, ordered by name.
    fileprivate var sortedText: String {
        sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    }
}
