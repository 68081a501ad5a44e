import Workflows

/// What `POST /api/v1/rotas` takes, and without the name `POST /api/v1/rotas/{number}/layers`.
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
        RotaLayerDraft(
            members: members ?? [], turn: every ?? "1w", start: start, handover: handover ?? "09:00",
            timeZone: timeZone, from: from, to: to)
    }
}
