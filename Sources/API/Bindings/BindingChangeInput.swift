import Model
import Workflows

/// What `PATCH /api/v1/bindings/{number}` takes.
struct BindingChangeInput: JSONInput {
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case enabled }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ binding: Binding) -> SetBindingEnabled {
        SetBindingEnabled(binding: binding.id, isEnabled: enabled ?? binding.isEnabled)
    }
}

extension BindingChangeInput {
    static let schema = Schema.input(optional: [Property("enabled", .flag, "Whether it matches.")])

    static let example: String? = #"{"enabled": false}"#
}
