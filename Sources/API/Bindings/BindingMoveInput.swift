import Model
import Workflows

/// What `POST /api/v1/bindings/{number}/moves` takes.
struct BindingMoveInput: JSONInput {
    var direction: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case direction }

    func workflow(_ binding: Binding) throws(Problem) -> MoveBinding {
        guard let direction = try MoveBinding.Direction.named(direction, "direction") else {
            throw .invalid("direction", "is missing")
        }
        return MoveBinding(binding: binding.id, direction: direction)
    }
}

extension BindingMoveInput {
    static let schema = Schema.input(
        required: [Property("direction", .word(MoveBinding.Direction.self), "up: earlier; down: later.")])

    static let example: String? = #"{"direction": "up"}"#
}
