import Model

/// The first member of a team, or the next one who is here and has room.
struct PrimarySecondary {
    /// The team, its first member being the primary, its second the secondary, and so on.
    let team: Team

    /// Whom a case goes to that comes to the team; nil where no member is here and may have the step.
    func first(among eligibility: Eligibility) -> Choice? { pick(from: 0, because: [], among: eligibility) }

    /// Whom a case goes to after its primary said nothing; nil where no other member is here and may have the step.
    func afterSilence(of primary: PersonID, among eligibility: Eligibility) -> Choice? {
        let name = eligibility.facts.configuration.name(of: primary)
        return pick(from: 1, because: ["primary \(name) said nothing"], among: eligibility)
    }

    private func pick(from start: Int, because told: [String], among eligibility: Eligibility) -> Choice? {
        let capacity = Capacity(openCases: eligibility.facts.routing.openCases)
        var story = told
        var full: [Person] = []
        for (place, id) in team.members.enumerated().dropFirst(start) {
            guard let member = eligibility.person(id), eligibility.isHere(member) else {
                eligibility.obstacle(id).map { story.append("\(title(place)) \($0)") }
                continue
            }
            if capacity.hasRoom(member) {
                story.append("\(title(place)) \(member.name)")
                return Choice(person: member, because: story.joined(separator: " → "), isPrimary: place == 0)
            }
            full.append(member)
            story.append("\(title(place)) \(capacity.fullness(of: member))")
        }
        guard let member = capacity.leastLoaded(full) else { return nil }
        story.append("all who are here are full, the least loaded: \(member.name)")
        return Choice(
            person: member, because: story.joined(separator: " → "), isPrimary: member.id == team.members.first)
    }

    private func title(_ place: Int) -> String {
        switch place {
        case 0: "primary"
        case 1: "secondary"
        default: "next"
        }
    }
}
