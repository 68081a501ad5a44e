import BusinessTime
import Model
import Notices
import Storage

extension Macro {
    /// What it says on a ticket, in the language of whoever reads it; nil: nothing.
    func text(
        for ticket: Ticket, reader: StoreReader, snapshot: Snapshot, principal: Principal, now: Instant
    ) throws -> String? {
        guard let words else { return nil }
        let configuration = snapshot.configuration
        let facts = NoticeFacts(
            ticket: ticket, clocks: try reader.clocks(of: ticket.id), customer: try reader.customer(ticket.requester),
            account: try ticket.account.flatMap(reader.account), configuration: configuration,
            defaultTimeZone: configuration.settings.timeZone)
        let agent = principal.person.flatMap { configuration.people[$0] }
        // A note is read by colleagues, as whoever writes it would put it.
        let addressee: Addressee =
            words.visibility == .note ? agent.map { .person($0.id) } ?? .channel("") : .customer(ticket.requester)
        return try MacroText(words.text).render(
            for: addressee, agent: agent?.name ?? configuration.settings.company, facts: facts,
            templates: snapshot.templates, now: now)
    }
}
