package import Model
import Storage

/// Adds a team.
package struct AddTeam: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// The department's name.
    package var department: String
    /// The support tier it works at, 1 to 3.
    package var tier: Int
    /// Its members' addresses, in the order in which work is offered to them.
    package var members: [String]
    /// How work that comes to it finds a person.
    package var assignment: AssignmentMethod
    /// The rota, by name, that has its work outside the hours of its department; nil: the team itself.
    package var afterHours: String?
    /// Every field, in the order of declaration.
    package init(
        name: String, department: String, tier: Int = 1, members: [String] = [],
        assignment: AssignmentMethod = .roundRobin, afterHours: String? = nil
    ) {
        self.name = name
        self.department = department
        self.tier = tier
        self.members = members
        self.assignment = assignment
        self.afterHours = afterHours
    }

    package var nouns: [Noun] { [.team] }

    package func perform(in transaction: Transaction) throws -> Team {
        try transaction.requireAdmin("add teams")
        var team = try validated(in: transaction.configuration)
        team.id = try transaction.writer.insert(team)
        try transaction.audit(.created, .team, team.id.rawValue, from: nil, to: team, fields: Self.fields)
        return team
    }

    /// The team as it was described, without a number; throws every field that is wrong.
    func validated(in configuration: Configuration) throws -> Team {
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.teams.values.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            validator.reject("name", "there is a team “\(name)” already")
        }
        let department = validator.department("department", department, configuration)
        let tier = validator.tier("tier", tier)
        let rota = validator.rota("after hours", afterHours, configuration)
        let people = validator.members(members, configuration)
        validator.check(assignment, for: people)
        try validator.finish()
        guard let department else { throw WorkflowError.invalid("department", "is missing") }
        return Team(
            id: 0, name: name, department: department, tier: tier ?? .first, members: people, assignment: assignment,
            afterHours: rota?.id)
    }

    static func fields(_ team: Team) -> [(name: String, value: String?)] {
        [
            ("name", team.name), ("department", team.department.description), ("tier", String(team.tier.rawValue)),
            ("members", team.members.map(\.description).joined(separator: ", ")),
            ("assignment", team.assignment.word), ("after hours", team.afterHours?.description),
        ]
    }
}

extension Validator {
    /// The members of a team by their addresses, each once; those whom it had already may have been disabled since.
    mutating func members(
        _ addresses: [String], _ configuration: Configuration, kept: [PersonID] = []
    ) -> [PersonID] {
        var people: [PersonID] = []
        for address in addresses {
            let before = kept.first { configuration.people[$0]?.email.lowercased() == address.lowercased() }
            guard let id = person("members", address, configuration, kept: before) else { continue }
            if people.contains(id) {
                reject("members", "“\(address)” is named twice")
            } else {
                people.append(id)
            }
        }
        return people
    }

    /// Whether a way of assignment suits a team of these people.
    mutating func check(_ assignment: AssignmentMethod, for people: [PersonID]) {
        guard case .primarySecondary(let silence) = assignment else { return }
        if silence <= .zero { reject("silence", "must be more than nothing") }
        if people.count < 2 { reject("members", "primary and secondary are at least two people") }
    }
}
