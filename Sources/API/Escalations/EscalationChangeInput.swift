import Model
import Workflows

/// What `PATCH /api/v1/escalations/{number}` takes; a field that is left out stays as it is.
struct EscalationChangeInput: JSONInput {
    var name: String?
    var description: String?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, description, enabled }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ definition: EscalationDefinition) -> ChangeEscalation {
        ChangeEscalation(
            escalation: definition.name, change: .header(name: name, text: description, isEnabled: enabled))
    }
}

extension EscalationChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name, unique."),
            Property("description", .text(0...1000), "What it is for."),
            Property("enabled", .flag, "Whether cases can begin in it; refused where something is wrong with it."),
        ])

    static let example: String? = #"{"description": "The lead first."}"#
}
