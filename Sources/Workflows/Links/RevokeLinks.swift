package import Model
import Storage

/// Takes links back: one, or all that lead to a ticket.
package struct RevokeLinks: Workflow {
    /// Which.
    package enum Which: Hashable, Sendable {
        /// One, by its number.
        case one(LinkID)
        /// All to this ticket.
        case ticket(TicketID)
    }

    /// Which.
    package var which: Which
    /// These.
    package init(_ which: Which) { self.which = which }

    package var nouns: [Noun] { [.link] }

    /// How many held until now.
    package func perform(in transaction: Transaction) throws -> Int {
        switch which {
        case .one(let id):
            let missing = WorkflowError.notFound("There is no link \(id).")
            guard let link = try transaction.writer.link(id) else { throw missing }
            guard try LinkReach(transaction.principal, transaction.writer).reaches(link) else { throw missing }
            guard link.isValid(at: transaction.now) else { return 0 }
            try transaction.revoke(link)
            return 1
        case .ticket(let id):
            _ = try transaction.ticket(id)
            var count = 0
            var query = LinkQuery(ticket: id)
            repeat {
                let page = try transaction.writer.links(query)
                for link in page.items where link.isValid(at: transaction.now) {
                    try transaction.revoke(link)
                    count += 1
                }
                query.before = page.next
            } while query.before != nil
            return count
        }
    }
}

extension Transaction {
    /// Takes a link back and writes it down.
    func revoke(_ link: Link) throws {
        try writer.revoke(link.id, at: now)
        try writer.append(
            EventDraft(
                kind: .linkRevoked, subject: Subject(noun: .link, number: link.id.rawValue), actor: principal.actor,
                at: now))
    }
}
