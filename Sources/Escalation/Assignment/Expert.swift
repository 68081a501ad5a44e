import Model

/// The member of a team who is expert in what the record is about; then the other experts, then the other members.
struct Expert {
    /// The team.
    let team: Team
    /// What the record is about, in lower case.
    let topics: [String]

    /// The first of them who is here and has room.
    func find(among eligibility: Eligibility) -> Pool.Outcome {
        let isExpert = { (id: PersonID) in
            eligibility.facts.configuration.people[id]?.skills.contains { topics.contains($0) } == true
        }
        let experts = team.members.filter(isExpert)
        guard !experts.isEmpty else {
            return Pool(name: team.name, members: team.members, eligibility).leastLoaded()
        }
        let others = team.members.filter { !isExpert($0) }
        let titles = ["expert"] + experts.dropFirst().map { _ in "backup" } + ["nobody else is expert, so"]
        return Pool(name: team.name, members: experts + others, eligibility).inOrder(titles: titles)
    }
}
