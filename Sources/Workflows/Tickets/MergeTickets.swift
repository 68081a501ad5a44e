import BusinessTime
package import Model
import Storage

/// Puts two tickets of one customer about the same matter together: one is closed, the other goes on with what was said on
/// both, and whatever still reaches the first is answered there.
package struct MergeTickets: Workflow {
    /// The ticket that is closed.
    package var ticket: TicketID
    /// The ticket that goes on.
    package var into: TicketID
    /// Every field, in the order of declaration.
    package init(ticket: TicketID, into: TicketID) {
        self.ticket = ticket
        self.into = into
    }

    /// The ticket that goes on.
    package var nouns: [Noun] { [.ticket] }

    package func perform(in transaction: Transaction) throws -> Ticket {
        let source = try transaction.ticket(ticket)
        let target = try transaction.ticket(into)
        try check(source, target)
        let waiting = try transaction.writer.clocks(of: source.id)
            .filter { $0.isOpen && [.firstResponse, .nextReply].contains($0.kind) }.map(\.startedAt).min()
        try close(source, in: transaction)
        try transaction.writer.append(
            EventDraft(
                kind: .ticketMerged, subject: Subject(.ticket(target.id)), actor: transaction.principal.actor,
                at: transaction.now,
                changes: [
                    FieldChange(field: "ticket", after: source.id.description),
                    FieldChange(field: "waiting since", after: waiting?.description),
                ].filter { $0.after != nil }))
        var changed = target
        changed.tags += source.tags.filter { !changed.tags.contains($0) }
        let links = [.ticket(source.id)] + source.links.filter { $0 != .ticket(target.id) }
        changed.links += links.filter { !changed.links.contains($0) }
        if waiting != nil, [.pending, .solved].contains(target.status) { changed.status = .open }
        return try transaction.store(changed, replacing: target, by: transaction.principal.actor)
    }

    private func check(_ source: Ticket, _ target: Ticket) throws(WorkflowError) {
        if source.id == target.id { throw .invalid("into", "is the same ticket") }
        for ticket in [source, target] {
            if let other = ticket.mergedInto {
                throw .refused("Ticket \(ticket.id) was merged into ticket \(other) already.")
            }
            if ticket.status == .closed { throw .refused("Ticket \(ticket.id) is closed for good; link it instead.") }
        }
        // What one customer wrote is nothing for another's eyes.
        if source.requester != target.requester {
            throw .refused(
                "Tickets \(source.id) and \(target.id) are from different customers, each of whom would read what the "
                    + "other wrote. Link them instead.")
        }
    }

    private func close(_ source: Ticket, in transaction: Transaction) throws {
        // What was merged into this one before goes on in the other too.
        for var earlier in try transaction.writer.tickets(mergedInto: source.id) {
            earlier.mergedInto = into
            try transaction.writer.update(earlier)
        }
        var closed = source
        closed.status = .closed
        closed.mergedInto = into
        if !closed.links.contains(.ticket(into)) { closed.links.append(.ticket(into)) }
        try transaction.store(closed, replacing: source, by: transaction.principal.actor)
    }
}
