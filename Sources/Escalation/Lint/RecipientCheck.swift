import Model

/// A step has to have somebody to go to.
enum RecipientCheck {
    /// An error for each step whose recipient is nobody.
    static func findings(in definition: EscalationDefinition, configuration: Configuration) -> [LintFinding] {
        definition.steps.flatMap { step in
            problem(step.recipient, configuration).map { severity, text in
                [step.finding(severity, .recipient, text)]
            } ?? []
        }
    }

    private static func problem(
        _ recipient: Recipient, _ configuration: Configuration
    ) -> (LintFinding.Severity, String)? {
        switch recipient {
        case .user(let id):
            guard let person = configuration.people[id] else {
                return (.error, "goes to person \(id), whom there is not; choose somebody else")
            }
            return person.isDisabled
                ? (.error, "goes to \(person.name), who is disabled; enable them or choose somebody else") : nil
        case .team(let id):
            guard let team = configuration.teams[id] else {
                return (.error, "goes to team \(id), which there is not; choose another recipient")
            }
            let isEmpty = !team.members.contains { configuration.people[$0].map { !$0.isDisabled } ?? false }
            return isEmpty ? (.error, "goes to “\(team.name)”, which has no enabled member; add one") : nil
        case .role(let name):
            let isEmpty = configuration.people(withRole: name).isEmpty
            return isEmpty ? (.error, "goes to the role “\(name)”, which nobody has; give it to somebody") : nil
        case .tier(let tier):
            let isEmpty = !configuration.teams.values.contains { team in
                team.tier >= tier && team.members.contains { configuration.people[$0].map { !$0.isDisabled } ?? false }
            }
            return isEmpty
                ? (.error, "goes to tier \(tier.rawValue), at which no team has an enabled member; add one") : nil
        case .skill(let skill):
            let isEmpty = !configuration.people.values.contains { !$0.isDisabled && $0.skills.contains(skill) }
            return isEmpty ? (.error, "goes to an expert in “\(skill)”, and nobody is; give somebody the skill") : nil
        case .rota(let id):
            guard let rota = configuration.rotas[id] else {
                return (.error, "goes to rota \(id), which there is not; choose another recipient")
            }
            let isEmpty = !rota.layers.contains { layer in
                layer.members.contains { configuration.people[$0].map { !$0.isDisabled } ?? false }
            }
            return isEmpty
                ? (.error, "goes to the rota “\(rota.name)”, in which nobody enabled takes turns; add somebody") : nil
        case .accountOwner:
            return (.warning, "goes to the owner of the record's account; where there is none, the manager gets it")
        case .manager:
            let without = configuration.departments.values.filter { $0.manager == nil }.map(\.name).sorted()
            guard !without.isEmpty else { return nil }
            let names = without.joined(separator: ", ")
            return (
                .warning,
                "goes to the department's manager, whom \(names) does not have; name one, or "
                    + "an admin gets it there"
            )
        }
    }
}
