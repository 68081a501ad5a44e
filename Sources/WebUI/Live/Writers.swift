import BusinessTime
import Model
import Synchronization

/// Who is writing on which ticket at this moment. It is nobody's business an hour later, so that it is kept in memory only.
final class Writers: Sendable {
    /// How long somebody counts as writing after their browser last said so.
    static let patience = Duration.seconds(20)

    private struct State {
        var writing: [TicketID: [PersonID: Instant]] = [:]
        var listeners: [Int: Listener] = [:]
        var next = 0
    }

    private struct Listener {
        var ticket: TicketID
        var tell: @Sendable ([PersonID]) -> Void
    }

    private let state = Mutex(State())

    /// Notes that somebody is writing, and tells whoever looks at the ticket who is.
    func note(_ person: PersonID, on ticket: TicketID, at now: Instant) {
        let (people, listeners) = state.withLock { state in
            var own = state.writing[ticket, default: [:]].filter { $0.value > now }
            own[person] = now.advanced(by: Self.patience)
            state.writing[ticket] = own
            // Whoever closed their browser is forgotten with the next word that anybody writes.
            state.writing = state.writing.filter { $0.value.values.contains { $0 > now } }
            return (own.keys.sorted(), state.listeners.values.filter { $0.ticket == ticket })
        }
        for listener in listeners { listener.tell(people) }
    }

    /// Forgets that somebody is writing, since they have sent it, and tells whoever looks at the ticket who still is.
    func forget(_ person: PersonID, on ticket: TicketID, at now: Instant) {
        let listeners = state.withLock { state -> [Listener] in
            guard state.writing[ticket]?.removeValue(forKey: person) != nil else { return [] }
            return state.listeners.values.filter { $0.ticket == ticket }
        }
        let left = people(on: ticket, at: now)
        for listener in listeners { listener.tell(left) }
    }

    /// Who is writing on a ticket.
    func people(on ticket: TicketID, at now: Instant) -> [PersonID] {
        state.withLock { $0.writing[ticket, default: [:]].filter { $0.value > now }.keys.sorted() }
    }

    /// Tells from now on whenever somebody writes on a ticket; what is returned ends it.
    func listen(to ticket: TicketID, _ tell: @escaping @Sendable ([PersonID]) -> Void) -> @Sendable () -> Void {
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = Listener(ticket: ticket, tell: tell)
            return state.next
        }
        return { [weak self] in self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
    }
}
