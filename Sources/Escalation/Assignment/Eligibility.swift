import BusinessTime
import Model

/// Who can be given a step at a moment: known, not disabled, and not barred from deciding it.
struct Eligibility {
    /// The people and how much they hold.
    let facts: CaseFacts
    /// The moment at which availability is asked.
    let now: Instant
    /// Who may not decide, because they asked for it or stand in for whoever did; empty where nothing is decided.
    let barred: Set<PersonID>

    /// The eligibility for a step that asks this, on behalf of that requester.
    init(for asks: Ask, requester: Actor, facts: CaseFacts, now: Instant) {
        self.facts = facts
        self.now = now
        barred =
            asks == .decision
            ? Separation.barred(requester: requester, configuration: facts.configuration, now: now) : []
    }

    /// The person, where they may have the step at all, here or not.
    func person(_ id: PersonID) -> Person? {
        guard let person = facts.configuration.people[id], !person.isDisabled, !barred.contains(id) else { return nil }
        return person
    }

    /// Those who may have the step at all, in the order given.
    func people(_ ids: [PersonID]) -> [Person] { ids.compactMap(person) }

    /// Whether they may have the step and are here.
    func isHere(_ person: Person) -> Bool { !barred.contains(person.id) && person.isAvailable(at: now) }

    /// Why somebody is passed over; nil where they are not.
    func obstacle(_ id: PersonID) -> String? {
        guard let person = facts.configuration.people[id] else { return "there is no person \(id)" }
        if barred.contains(id) { return "\(person.name) asked for it or stands in for whoever did" }
        return person.absence(at: now)
    }
}
