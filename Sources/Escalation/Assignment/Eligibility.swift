import BusinessTime
import Model

/// Who can be given a step at a moment: known, not disabled, not barred from deciding it, and with the authority for it.
struct Eligibility {
    /// The people and how much they hold.
    let facts: CaseFacts
    /// The moment at which availability is asked.
    let now: Instant
    /// Who may not decide, because they asked for it or stand in for whoever did; empty where nothing is decided.
    let barred: Set<PersonID>
    /// What is decided about is worth this; nil where nothing is decided, or it has no value.
    let value: Money?
    /// Who is rather asked than others.
    let preference: Preference

    /// The eligibility for a step that asks this, on behalf of that requester.
    init(for asks: Ask, requester: Actor, facts: CaseFacts, now: Instant) {
        self.facts = facts
        self.now = now
        barred =
            asks == .decision
            ? Separation.barred(requester: requester, configuration: facts.configuration, now: now) : []
        value = asks == .decision && facts.configuration.settings.authorityGoesUp ? facts.record.value : nil
        preference = Preference(facts: facts, now: now)
    }

    /// The person, where they may have the step at all, here or not.
    func person(_ id: PersonID) -> Person? {
        guard let person = facts.configuration.people[id], !person.isDisabled, !barred.contains(id),
            person.mayDecide(value)
        else { return nil }
        return person
    }

    /// Those who may have the step at all, in the order given.
    func people(_ ids: [PersonID]) -> [Person] { ids.compactMap(person) }

    /// The numbers of those who may have the step at all, in the order given; teams may have hundreds of members.
    func allowed(_ ids: [PersonID]) -> [PersonID] {
        guard value == nil else { return ids.filter { person($0) != nil } }
        let enabled = facts.configuration.enabledPeople
        return barred.isEmpty
            ? ids.filter { enabled.contains($0) } : ids.filter { enabled.contains($0) && !barred.contains($0) }
    }

    /// Whether they may have the step and are here.
    func isHere(_ person: Person) -> Bool {
        !barred.contains(person.id) && person.mayDecide(value) && person.isAvailable(at: now)
    }

    /// Why somebody is passed over; nil where they are not.
    func obstacle(_ id: PersonID) -> String? {
        guard let person = facts.configuration.people[id] else { return "there is no person \(id)" }
        if barred.contains(id) { return "\(person.name) asked for it or stands in for whoever did" }
        if !person.mayDecide(value), let authority = person.authority {
            return "\(person.name) decides up to \(authority) only"
        }
        return person.absence(at: now)
    }
}

extension Person {
    /// Whether what they may decide about reaches as far; an amount in another currency than theirs goes up.
    func mayDecide(_ value: Money?) -> Bool {
        guard let value, let authority else { return true }
        return value.currency == authority.currency && value.minorUnits <= authority.minorUnits
    }
}
