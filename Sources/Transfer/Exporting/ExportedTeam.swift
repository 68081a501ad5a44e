package import Model

/// A team as programs get it, by the names that an import knows.
package struct ExportedTeam: Encodable {
    var number: Int64
    var name: String
    var department: String
    var tier: Int
    var members: [String]
    var assignment: String
    var silenceSeconds: Int64?
    var afterHours: String?

    /// The team with names as they are now.
    package init(_ team: Team, _ names: ExportNames) {
        number = team.id.rawValue
        name = team.name
        department = names.name(team.department)
        tier = team.tier.rawValue
        members = team.members.compactMap { names.address($0) }
        assignment = team.assignment.word
        afterHours = team.afterHours.flatMap { names.configuration.rotas[$0]?.name }
        if case .primarySecondary(let silence) = team.assignment { silenceSeconds = silence.components.seconds }
    }
}
