package import Model
import Storage
import Triggers

/// A ticket with everything that whoever works on it wants to see beside it.
package struct ReadTicketDesk: Inquiry {
    private static let mostEvents = 500
    private static let mostOthers = 5

    /// The ticket.
    package var ticket: TicketID
    /// Every field, in the order of declaration.
    package init(ticket: TicketID) {
        self.ticket = ticket
    }

    package var nouns: [Noun] { [.ticket] }

    package func answer(from view: View) throws -> TicketDesk {
        let detail = try ShowTicket(ticket: ticket).answer(from: view)
        let events = try view.reader.events(of: Subject(.ticket(ticket)), limit: .max)
        let language = detail.customer?.language
        var tones: [MessageID: Tone] = [:]
        for message in detail.messages {
            guard case .customer = message.author else { continue }
            let tone = view.snapshot.triggers.tone(of: message.body, language: language)
            if !tone.words.isEmpty { tones[message.id] = tone }
        }
        return TicketDesk(
            detail: detail, clocks: try ExplainDue(ticket: ticket).answer(from: view),
            events: Array(events.suffix(Self.mostEvents)), tones: tones,
            triages: try view.reader.triages(of: ticket), others: try others(detail.ticket, view),
            health: try health(detail.account, view), merged: try view.reader.tickets(mergedInto: ticket))
    }

    private func others(_ ticket: Ticket, _ view: View) throws -> [Ticket] {
        var query = TicketQuery(requester: ticket.requester, limit: Self.mostOthers + 1)
        guard query.limit(to: view.principal, view.configuration) else { return [] }
        return Array(try view.reader.tickets(query).items.filter { $0.id != ticket.id }.prefix(Self.mostOthers))
    }

    private func health(_ account: Account?, _ view: View) throws -> [HealthScore] {
        guard let account, account.department.map(view.principal.reaches) ?? true else { return [] }
        return try view.reader.health(of: account.id)
    }
}
