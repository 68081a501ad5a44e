import Model

/// The first member of a team, or the next one who is here and has room.
struct PrimarySecondary {
    /// The team, its first member being the primary, its second the secondary, and so on.
    let team: Team

    private static let titles = ["primary", "secondary", "next"]

    /// Whom a case goes to that comes to the team.
    func first(among eligibility: Eligibility) -> Pool.Outcome {
        Pool(name: team.name, members: team.members, eligibility).inOrder(titles: Self.titles)
    }

    /// Whom a case goes to after its primary said nothing; nil where no other member is here and may have the step.
    func afterSilence(of primary: PersonID, among eligibility: Eligibility) -> Choice? {
        let name = eligibility.facts.configuration.name(of: primary)
        let pool = Pool(name: team.name, members: team.members, eligibility)
        switch pool.inOrder(titles: Self.titles, from: 1, told: ["primary \(name) said nothing"]) {
        case .chosen(let choice), .full(_, let choice): return choice
        case .nobody: return nil
        }
    }
}
