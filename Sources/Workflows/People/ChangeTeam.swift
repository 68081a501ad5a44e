package import Model
import Storage

/// Changes a team; whoever comes to it finds what waits for it at once.
package struct ChangeTeam: Workflow {
    /// The team's name or number.
    package var team: String
    /// Its new name.
    package var name: String?
    /// The department that it comes to, by name.
    package var department: String?
    /// The support tier it works at, 1 to 3.
    package var tier: Int?
    /// Its members' addresses, in the order in which work is offered to them, in place of those there are.
    package var members: [String]?
    /// How work that comes to it finds a person.
    package var assignment: AssignmentMethod?
    /// The rota, by name, that has its work outside the hours of its department; an empty text: the team itself.
    package var afterHours: String?
    /// Every field, in the order of declaration.
    package init(
        team: String, name: String? = nil, department: String? = nil, tier: Int? = nil, members: [String]? = nil,
        assignment: AssignmentMethod? = nil, afterHours: String? = nil
    ) {
        self.team = team
        self.name = name
        self.department = department
        self.tier = tier
        self.members = members
        self.assignment = assignment
        self.afterHours = afterHours
    }

    package var nouns: [Noun] { [.team] }

    package func perform(in transaction: Transaction) throws -> Team {
        try transaction.requireAdmin("change teams")
        let configuration = try transaction.configuration
        guard let earlier = configuration.team(named: team) else {
            throw WorkflowError.notFound("There is no team “\(team)”.")
        }
        var validator = Validator()
        var changed = earlier
        if let name {
            changed.name = validator.text("name", name, length: 1...100)
            if let other = configuration.teams.values.first(where: {
                $0.id != earlier.id && $0.name.lowercased() == changed.name.lowercased()
            }) {
                validator.reject("name", "there is a team “\(other.name)” already")
            }
        }
        if let id = validator.department("department", department, configuration) { changed.department = id }
        if let tier = validator.tier("tier", tier) { changed.tier = tier }
        if let members { changed.members = validator.members(members, configuration, kept: earlier.members) }
        if let assignment { changed.assignment = assignment }
        if let afterHours {
            changed.afterHours =
                afterHours.isEmpty ? nil : validator.rota("after hours", afterHours, configuration)?.id
        }
        validator.check(changed.assignment, for: changed.members)
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .team, changed.id.rawValue, from: earlier, to: changed, fields: AddTeam.fields)
        transaction.freed.formUnion(changed.members)
        return changed
    }
}
