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

extension RotaInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name, unique; needed for a new rota, and not for a layer."),
            Property("members", .list(of: .email, 1...100), "Whose turn it is, in order, by address."),
            Property("every", .text(1...10), "How long a turn is, such as 12h, 1d or 1w; a week where it is left out."),
            Property("start", .day, "The day of the first turn; today where it is left out."),
            Property(
                "handover", .text(5...5, pattern: "^[0-2][0-9]:[0-5][0-9]$"),
                "The time of day at which turns change; 09:00 where it is left out."),
            Property("time_zone", .text(1...100), "The IANA zone of those times; the company's where it is left out."),
            Property(
                "from", .text(5...5, pattern: "^[0-2][0-9]:[0-5][0-9]$"), "The layer holds from this time of day on."),
            Property("to", .text(5...5, pattern: "^[0-2][0-9]:[0-5][0-9]$"), "The layer holds until this time of day."),
        ])

    static let example: String? = #"{"name": "Nights", "members": ["ann@example.com"], "every": "1w"}"#
}
