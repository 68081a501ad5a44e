import Workflows

/// What `POST /api/v1/rotas/{number}/layers` takes.
struct RotaLayerInput: JSONInput {
    /// Addresses, in the order of their turns.
    var members: [String]?
    var every: String?
    var start: String?
    var handover: String?
    var timeZone: String?
    var from: String?
    var to: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case members, every, start, handover
        case timeZone = "time_zone"
        case from, to
    }

    var layer: RotaLayerDraft {
        RotaLayerDraft(
            members: members ?? [], turn: every ?? "1w", start: start, handover: handover ?? "09:00",
            timeZone: timeZone, from: from, to: to)
    }
}

extension RotaLayerInput {
    private static let timeOfDay = Schema.text(5...5, pattern: "^[0-2][0-9]:[0-5][0-9]$")

    static let members = Property("members", .list(of: .colleague, 1...100), "Whose turn it is, in order, by address.")
    /// What a layer may say beside its members.
    static let details = [
        Property("every", .text(1...10), "How long a turn is, such as 12h, 1d or 1w; a week where it is left out."),
        Property("start", .day, "The day of the first turn; today where it is left out."),
        Property("handover", timeOfDay, "The time of day at which turns change; 09:00 where it is left out."),
        Property("time_zone", .text(1...100), "The IANA zone of those times; the company's where it is left out."),
        Property("from", timeOfDay, "The layer holds from this time of day on."),
        Property("to", timeOfDay, "The layer holds until this time of day."),
    ]

    static let schema = Schema.input(required: [members], optional: details)

    static let example: String? = #"{"members": ["ann@example.com"], "from": "20:00", "to": "08:00"}"#
}
