import Model
import Workflows

/// What `POST /api/v1/escalations` takes.
struct EscalationInput: JSONInput {
    var name: String?
    var description: String?
    var enabled: Bool?
    var steps: [StrictInput<StepInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, description, enabled, steps }

    func workflow(in names: Configuration) throws(Problem) -> AddEscalation {
        AddEscalation(
            name: name ?? "", text: description ?? "",
            steps: try StepInput.steps((steps ?? []).map(\.input), in: names),
            isEnabled: enabled ?? false)
    }
}

extension EscalationInput {
    static let schema = Schema.input(
        required: [Property("name", .text(1...100), "Its name, unique.")],
        optional: [
            Property("description", .text(0...1000), "What it is for."),
            Property(
                "enabled", .flag, "Whether cases can begin in it at once; refused where something is wrong with it."),
            Property("steps", .list(of: StepInput.self, 0...100), "Its steps, in order."),
        ])

    static let example: String? = #"""
        {"name": "Big discounts", "enabled": true, "steps": [\#
        {"name": "The lead decides", "recipient": "role:lead", "on_approval": 2}, \#
        {"name": "The manager decides", "recipient": "manager", "actions": [{"do": "reassign"}]}]}
        """#
}
