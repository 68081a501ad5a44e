import Model
import Workflows

/// What `PUT /api/v1/escalations/{number}/steps` takes.
struct StepsInput: JSONInput {
    var steps: [StrictInput<StepInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable { case steps }

    func workflow(_ definition: EscalationDefinition, in names: Configuration) throws(Problem) -> ChangeEscalation {
        guard let steps else { throw .invalid("steps", "are missing") }
        return ChangeEscalation(
            escalation: definition.name, change: .setSteps(try StepInput.steps(steps.map(\.input), in: names)))
    }
}

extension StepsInput {
    static let schema = Schema.input(
        required: [Property("steps", .list(of: StepInput.self, 0...100), "All steps, in order.")])

    static let example: String? = #"{"steps": [{"name": "The lead looks", "recipient": "role:lead"}]}"#
}
