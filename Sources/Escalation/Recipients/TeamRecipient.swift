import Model

/// A team, by its way of assignment.
struct TeamRecipient {
    /// The team.
    let id: TeamID

    /// The member that the team's way of assignment chooses; every member who may have the step may answer it.
    func find(among eligibility: Eligibility) -> Finding {
        guard let team = eligibility.facts.configuration.teams[id] else {
            return .nobody(because: "there is no team \(id)")
        }
        let choice: Choice?
        var servedTeam: TeamID?
        var silence: Duration?
        switch team.assignment {
        case .roundRobin:
            choice = RoundRobin(team: team, lastServed: eligibility.facts.routing.lastServed[id])
                .next(among: eligibility)
            servedTeam = id
        case .primarySecondary(let after):
            choice = PrimarySecondary(team: team).first(among: eligibility)
            silence = after
        }
        guard let choice else { return .nobody(because: emptiness(of: team, eligibility)) }
        return .found(
            Resolution(
                holder: choice.person.id, candidates: eligibility.people(team.members).map(\.id),
                because: choice.because, servedTeam: servedTeam, silenceAfter: choice.isPrimary ? silence : nil))
    }

    private func emptiness(of team: Team, _ eligibility: Eligibility) -> String {
        let obstacles = team.members.compactMap(eligibility.obstacle)
        return obstacles.isEmpty
            ? "\(team.name) has no members"
            : "nobody in \(team.name) can take it (\(obstacles.joined(separator: ", ")))"
    }
}
