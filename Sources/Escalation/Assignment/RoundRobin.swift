import Model

/// Each member in turn.
///
/// The members are a ring in the order of the team. The turn goes to the first member after the one served last who is
/// here, may have the step and has room; the ring then stands at whoever was served. So:
/// - while all are here with room and fit equally well, any stretch of turns serves each member as often as any other,
///   within one;
/// - whoever is passed over stays in their place in the ring, and is served no later than after each of the others was
///   served once since they came back;
/// - if all who are here are full, it waits, or the one with the fewest open cases is served, the first in the team among
///   equals;
/// - if the one served last has left the team, the ring starts at its first member.
struct RoundRobin {
    /// The team whose turn it is.
    let team: Team
    /// Who was served last.
    let lastServed: PersonID?

    /// The member whose turn it is.
    func next(among eligibility: Eligibility) -> Pool.Outcome {
        let last = lastServed.flatMap { team.members.firstIndex(of: $0) }
        let start = last.map { $0 + 1 } ?? 0
        let pool = Pool(name: team.name, members: team.members, eligibility)
        var passedOver = Story()
        var withRoom: [Person] = []
        var full: [Person] = []
        for place in team.members.indices {
            let id = team.members[(start + place) % team.members.count]
            guard let member = eligibility.person(id), eligibility.isHere(member) else {
                passedOver.add(eligibility.obstacle(id))
                continue
            }
            guard pool.capacity.hasRoom(member) else {
                full.append(member)
                passedOver.add(pool.capacity.fullness(of: member))
                continue
            }
            withRoom.append(member)
            // Where nobody is preferred to anybody, the others need not be looked at.
            if !eligibility.preference.matters { break }
        }
        let best = eligibility.preference.best(of: withRoom)
        guard let next = best.people.first else { return pool.overflow(full, passedOver) }
        return .chosen(Choice(person: next, because: line(serving: next, passedOver, best.praise, eligibility)))
    }

    private func line(
        serving member: Person, _ passedOver: Story, _ praise: String, _ eligibility: Eligibility
    ) -> String {
        let after = lastServed.map { " after \(eligibility.facts.configuration.name(of: $0))" } ?? ""
        let reasons = passedOver.isEmpty ? "" : " (\(passedOver.list))"
        return "next in turn in \(team.name)\(after)\(reasons)\(praise): \(member.name)"
    }
}
