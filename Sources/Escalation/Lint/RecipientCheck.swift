import Model

/// A step has to have somebody to go to.
enum RecipientCheck {
    /// An error for each step whose recipient is nobody.
    static func findings(in definition: EscalationDefinition, configuration: Configuration) -> [LintFinding] {
        definition.steps.flatMap { step in
            problem(step.recipient, configuration).map { severity, text in
                [LintFinding(severity: severity, place: step.place, text: text)]
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
        case .manager:
            let without = configuration.departments.values.filter { $0.manager == nil }.map(\.name).sorted()
            guard !without.isEmpty else { return nil }
            return (
                .warning,
                "goes to the department's manager, whom \(without.joined(separator: ", ")) does not have; name one, or "
                    + "an admin gets it there"
            )
        }
    }
}
