import Model

/// Somebody of a support tier, and of the next where nobody there can: tier 1, then 2, then 3 (ES-7).
struct TierRecipient {
    /// The tier that it begins with.
    let tier: SupportTier
    /// The record's department, whose teams come before those of others.
    let department: DepartmentID

    /// Whoever has the fewest open cases in the nearest tier where somebody is here and has room.
    func find(among eligibility: Eligibility) -> Finding {
        var story: [String] = []
        var full: Finding?
        for tier in SupportTier.allCases where tier >= self.tier {
            let pool = Pool(name: "tier \(tier.rawValue)", members: members(of: tier, eligibility), eligibility)
            switch pool.leastLoaded() {
            case .chosen(let choice):
                let because = (story + [choice.because]).joined(separator: " → ")
                return .found(Resolution(holder: choice.person.id, candidates: pool.eligible, because: because))
            case .full(let because, let choice):
                story.append(because)
                full =
                    full
                    ?? .full(
                        queue: Recipient.tier(tier).rawValue, candidates: pool.eligible, because: because,
                        leastLoaded: Resolution(
                            holder: choice.person.id, candidates: pool.eligible, because: choice.because))
            case .nobody(let because): story.append(because)
            }
        }
        return full ?? .nobody(because: story.joined(separator: " → "))
    }

    private func members(of tier: SupportTier, _ eligibility: Eligibility) -> [PersonID] {
        let teams = eligibility.facts.configuration.teams.values.filter { $0.tier == tier }.sorted { $0.id < $1.id }
        let near = teams.filter { $0.department == department }
        var members: [PersonID] = []
        var seen: Set<PersonID> = []
        for team in near.isEmpty ? teams : near {
            for member in team.members where seen.insert(member).inserted { members.append(member) }
        }
        return members
    }
}
