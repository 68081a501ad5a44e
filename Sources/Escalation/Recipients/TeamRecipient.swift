import BusinessTime
import Model

/// A team, by its way of assignment; outside its department's hours whoever is on call for it.
struct TeamRecipient {
    /// The team.
    let id: TeamID

    /// The member that the team's way of assignment chooses; every member who may have the step may answer it.
    func find(among eligibility: Eligibility) -> Finding {
        let configuration = eligibility.facts.configuration
        guard let team = configuration.teams[id] else { return .nobody(because: "there is no team \(id)") }
        guard let rota = team.afterHours, !configuration.hours(of: team.department).isOpen(at: eligibility.now) else {
            return find(team, among: eligibility)
        }
        let closed = "\(configuration.name(of: team.department)) is closed"
        switch RotaRecipient(id: rota).find(among: eligibility) {
        case .found(var resolution):
            resolution.because = "\(closed) → \(resolution.because)"
            resolution.candidates = Set(resolution.candidates + eligible(team, eligibility)).sorted()
            return .found(resolution)
        case .nobody(let because), .full(_, _, let because, _):
            // Nobody is on call: the team has it all the same, so that it is with somebody.
            guard case .found(var resolution) = find(team, among: eligibility) else {
                return .nobody(because: "\(closed) → \(because)")
            }
            resolution.because = "\(closed) → \(because) → \(resolution.because)"
            return .found(resolution)
        }
    }

    private func find(_ team: Team, among eligibility: Eligibility) -> Finding {
        let queue = Recipient.team(id).rawValue
        let candidates = eligible(team, eligibility)
        switch team.assignment {
        case .roundRobin:
            return RoundRobin(team: team, lastServed: eligibility.facts.routing.lastServed[id]).next(among: eligibility)
                .finding(queue: queue, candidates: candidates, servedTeam: id)
        case .primarySecondary(let after):
            return PrimarySecondary(team: team).first(among: eligibility)
                .finding(queue: queue, candidates: candidates, silence: after)
        case .leastLoaded:
            return Pool(name: team.name, members: team.members, eligibility).leastLoaded()
                .finding(queue: queue, candidates: candidates)
        case .expert:
            return Expert(team: team, topics: eligibility.facts.record.topics).find(among: eligibility)
                .finding(queue: queue, candidates: candidates)
        }
    }

    private func eligible(_ team: Team, _ eligibility: Eligibility) -> [PersonID] {
        eligibility.allowed(team.members)
    }
}
