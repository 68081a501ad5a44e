import BusinessTime
package import Model
import Storage

/// Makes a link with which a ticket's customer sees it and writes to it, to be given to them by another way.
///
/// Only tickets: a link that decides is made for whoever is asked and goes to nobody else.
package struct CreateLink: Workflow {
    /// The ticket.
    package var ticket: TicketID
    /// How long it holds; nil: as long as the settings say.
    package var validFor: Duration?
    /// Every field, in the order of declaration.
    package init(ticket: TicketID, validFor: Duration? = nil) {
        self.ticket = ticket
        self.validFor = validFor
    }

    package var nouns: [Noun] { [.link] }

    package func perform(in transaction: Transaction) throws -> MadeLink {
        let found = try transaction.ticket(ticket)
        let life = try validFor ?? .seconds(transaction.configuration.settings.gate.ticketLinkSeconds ?? 0)
        guard life > .zero else {
            throw WorkflowError.invalid("valid for", "must be more than nothing, such as 7d")
        }
        let link = try transaction.makeLink(.ticket(found.id, found.requester), life: life)
        try transaction.auditNew(link)
        return try MadeLink(link, in: transaction)
    }
}

extension Transaction {
    /// Writes down that somebody made a link; those that Belay puts into notifications stand there.
    func auditNew(_ link: Link) throws {
        try writer.append(
            EventDraft(
                kind: .created, subject: Subject(noun: .link, number: link.id.rawValue), actor: principal.actor,
                at: now,
                changes: [
                    FieldChange(field: "purpose", after: link.purpose.description),
                    FieldChange(field: "expires", after: link.expiresAt.description),
                ]))
    }
}
