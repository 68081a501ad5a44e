import Workflows

/// What `POST /api/v1/rotas` takes: a name and the first layer.
struct RotaInput: JSONInput {
    var name: String?
    /// Addresses, in the order of their turns.
    var members: [String]?
    var every: String?
    var start: String?
    var handover: String?
    var timeZone: String?
    var from: String?
    var to: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, members, every, start, handover
        case timeZone = "time_zone"
        case from, to
    }

    var layer: RotaLayerDraft {
        RotaLayerInput(
            members: members, every: every, start: start, handover: handover, timeZone: timeZone, from: from, to: to
        ).layer
    }
}

extension RotaInput {
    static let schema = Schema.input(
        required: [Property("name", .text(1...100), "Its name, unique."), RotaLayerInput.members],
        optional: RotaLayerInput.details)

    static let example: String? = #"{"name": "Nights", "members": ["ann@example.com"], "every": "1w"}"#
}
