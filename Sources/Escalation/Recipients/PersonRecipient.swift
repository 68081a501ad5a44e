import Model

/// One person, or whoever stands in for them while they are away.
struct PersonRecipient {
    /// The person.
    let id: PersonID
    /// What makes them the recipient, such as `manager of Support`; nil: the step names them.
    let title: String?

    /// The person or their stand-in.
    func find(among eligibility: Eligibility) -> Finding {
        guard let person = eligibility.facts.configuration.people[id] else {
            return .nobody(because: titled("there is no person \(id)"))
        }
        let delegation = Delegation(of: person, configuration: eligibility.facts.configuration, now: eligibility.now)
        guard case .here(let holder) = delegation.end else {
            return .nobody(because: titled(delegation.story(at: eligibility.now)))
        }
        guard eligibility.isHere(holder) else {
            return .nobody(because: titled(eligibility.obstacle(holder.id) ?? holder.name))
        }
        return .found(
            Resolution(
                holder: holder.id, candidates: eligibility.people([person.id]).map(\.id),
                because: titled(delegation.story(at: eligibility.now))))
    }

    private func titled(_ story: String) -> String { title.map { "\($0): \(story)" } ?? story }
}
