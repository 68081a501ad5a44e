package import Model
import Storage

/// Adds the teams of another system, all of them in one transaction; a team is known by its name.
package struct ImportTeams: Workflow {
    /// The teams.
    package var teams: [AddTeam]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(teams: [AddTeam], isTrial: Bool = false) {
        self.teams = teams
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.team] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try transaction.requireAdmin("add teams")
        var tried: Set<String> = []
        return try teams.map { entry in
            try ImportOutcome.of {
                let configuration = try transaction.configuration
                let name = entry.name.trimmed.lowercased()
                if tried.contains(name) || configuration.teams.values.contains(where: { $0.name.lowercased() == name })
                {
                    return .known
                }
                if isTrial {
                    _ = try entry.validated(in: configuration)
                    tried.insert(name)
                    return .imported(0)
                }
                return .imported(try entry.perform(in: transaction).id.rawValue)
            }
        }
    }
}
