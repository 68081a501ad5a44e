import BusinessTime
import Model
import Storage

extension CustomerTicket {
    /// How many messages are shown.
    private static let mostMessages = 200
    /// How many events are looked through for turns.
    private static let mostEvents = 500

    /// The ticket of a customer; where it was merged, the one that it goes on in. Nil where it is not theirs any more.
    static func read(_ id: TicketID, of customer: CustomerID, _ view: View) throws -> CustomerTicket? {
        guard var ticket = try view.reader.ticket(id), ticket.requester == customer,
            let owner = try view.reader.customer(customer)
        else { return nil }
        if let other = try ticket.mergedInto.flatMap(view.reader.ticket), other.requester == customer { ticket = other }
        let clocks = try view.reader.clocks(of: ticket.id).filter { $0.isOpen && $0.breachedAt == nil }
        func due(_ kinds: ClockKind...) -> Instant? {
            clocks.filter { kinds.contains($0.kind) }.compactMap(\.dueAt).min()
        }
        let read = try entries(of: ticket, view)
        return CustomerTicket(
            ticket: ticket.id, subject: ticket.subject, name: owner.name, language: owner.language,
            state: State(ticket.status), timeZone: view.configuration.settings.timeZone, openedAt: ticket.openedAt,
            replyDue: due(.firstResponse, .nextReply), solutionDue: due(.resolution), updateDue: due(.customerUpdate),
            entries: read.entries, isCut: read.isCut)
    }

    /// What the customer may read of what happened: never a note, never who in here did what.
    private static func entries(of ticket: Ticket, _ view: View) throws -> (entries: [Entry], isCut: Bool) {
        var found: [Entry] = []
        // One more than is shown tells that there are earlier ones.
        let messages = try view.reader.messages(of: ticket.id, newest: mostMessages + 1, visibility: .reply)
        let isCut = messages.count > mostMessages
        for message in messages.suffix(mostMessages) {
            let kind: Entry.Kind =
                switch message.author {
                case .customer: .theirs
                case .person(let id): .ours(view.configuration.people[id]?.name)
                case .console, .system, .incoming: .ours(nil)
                }
            found.append(Entry(kind: kind, at: message.at, words: message.body, attachments: message.attachments))
        }
        let first = isCut ? found.first?.at : nil
        for event in try view.reader.newestEvents(of: Subject(.ticket(ticket.id)), limit: mostEvents)
        where event.draft.kind == .ticketChanged {
            let at = event.draft.at
            if let first, at < first { continue }
            for change in event.draft.changes where change.field == "status" {
                let before = change.before.flatMap(TicketStatus.init)?.isUnsolved ?? true
                let after = change.after.flatMap(TicketStatus.init)?.isUnsolved ?? true
                guard before != after else { continue }
                found.append(Entry(kind: after ? .reopened : .solved, at: at, words: ""))
            }
        }
        // Stable, so that what was said comes before what it changed.
        let sorted = found.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return (entries: sorted.map(\.element), isCut: isCut)
    }
}

extension CustomerTicket.State {
    fileprivate init(_ status: TicketStatus) {
        self =
            switch status {
            case .new: .received
            case .open: .working
            case .pending: .waiting
            case .onHold: .resting
            case .solved: .solved
            case .closed: .closed
            }
    }
}
