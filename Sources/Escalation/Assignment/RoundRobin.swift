import Model

/// Each member in turn.
///
/// The members are a ring in the order of the team. The turn goes to the first member after the one served last who is
/// here, may have the step and has room; the ring then stands at whoever was served. So:
/// - while all are here with room, any stretch of turns serves each member as often as any other, within one;
/// - whoever is passed over stays in their place in the ring, and is served no later than after each of the others was
///   served once since they came back;
/// - if all who are here are full, the one with the fewest open cases is served, the nearest in the ring among equals;
/// - if the one served last has left the team, the ring starts at its first member.
struct RoundRobin {
    /// The team whose turn it is.
    let team: Team
    /// Who was served last.
    let lastServed: PersonID?

    /// The member whose turn it is; nil where none is here and may have the step.
    func next(among eligibility: Eligibility) -> Choice? {
        let capacity = Capacity(openCases: eligibility.facts.routing.openCases)
        let last = lastServed.flatMap { team.members.firstIndex(of: $0) }
        let ring = last.map { team.members[($0 + 1)...] + team.members[...$0] } ?? team.members[...]
        var passedOver: [String] = []
        var full: [Person] = []
        for id in ring {
            guard let member = eligibility.person(id), eligibility.isHere(member) else {
                eligibility.obstacle(id).map { passedOver.append($0) }
                continue
            }
            if capacity.hasRoom(member) {
                return Choice(person: member, because: line(serving: member, passedOver, eligibility))
            }
            full.append(member)
            passedOver.append(capacity.fullness(of: member))
        }
        guard let member = capacity.leastLoaded(full) else { return nil }
        return Choice(
            person: member,
            because: "everyone in \(team.name) is full (\(passedOver.joined(separator: ", "))), the least loaded: "
                + member.name)
    }

    private func line(serving member: Person, _ passedOver: [String], _ eligibility: Eligibility) -> String {
        let after = lastServed.map { " after \(eligibility.facts.configuration.name(of: $0))" } ?? ""
        let reasons = passedOver.isEmpty ? "" : " (\(passedOver.joined(separator: ", ")))"
        return "next in turn in \(team.name)\(after)\(reasons): \(member.name)"
    }
}
