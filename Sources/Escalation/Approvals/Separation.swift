import BusinessTime
import Model

/// Separation of duties: nobody decides what they asked for, and nobody who stands in for them does.
enum Separation {
    /// Who may not decide a case: its requester and, while they are away, everyone who stands in for them.
    static func barred(requester: Actor, configuration: Configuration, now: Instant) -> Set<PersonID> {
        guard case .person(let id) = requester else { return [] }
        guard let person = configuration.people[id] else { return [id] }
        return Set(Delegation(of: person, configuration: configuration, now: now).chain.map(\.id))
    }
}
