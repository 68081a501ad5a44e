import Model
import Workflows

/// What `PATCH /api/v1/teams/{number}` takes; a field that is left out stays as it is.
struct TeamChangeInput: JSONInput {
    var name: String?
    var department: String?
    var tier: WholeNumber?
    /// Addresses, in order; they take the place of those there are.
    var members: [String]?
    var assignment: String?
    var silence: WholeNumber?
    var afterHours: Removable<String>

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, department, tier, members, assignment
        case silence = "silence_seconds"
        case afterHours = "after_hours"
    }

    static var neverNull: [CodingKeys] { [.name, .department, .tier, .members, .assignment, .silence] }

    func workflow(_ team: Team) throws(Problem) -> ChangeTeam {
        ChangeTeam(
            team: team.name, name: name, department: department, tier: tier?.value, members: members,
            assignment: try TeamInput.method(assignment, silence), afterHours: afterHours.text)
    }
}

extension TeamChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name, unique."),
            Property("department", .reference, "Where it belongs, by name."),
        ] + TeamInput.details)

    static let example: String? = #"{"members": ["ann@example.com", "lea@example.com"]}"#
}
