import BusinessTime
import Workflows

/// What `POST /api/v1/rotas/{number}/overrides` takes.
struct RotaOverrideInput: JSONInput {
    var person: String?
    /// A moment; now where it is left out.
    var from: String?
    var to: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case person, from, to }

    func change(now: Instant) throws(Problem) -> ChangeRota.Change {
        guard let person else { throw .invalid("person", "is missing") }
        guard let end = try moment("to", to) else { throw .invalid("to", "is missing") }
        return .override(person: person, from: try moment("from", from) ?? now, to: end)
    }

    private func moment(_ field: String, _ text: String?) throws(Problem) -> Instant? {
        guard let text else { return nil }
        guard let moment = Instant(text) else {
            throw .invalid(field, "“\(text.prefix(100))” is no moment; write it as in 2026-03-09T09:00:00Z")
        }
        return moment
    }
}

extension RotaOverrideInput {
    static let schema = Schema.input(
        required: [
            Property("person", .colleague, "Who takes over, by address."),
            Property("to", .moment, "Until when."),
        ],
        optional: [
            Property("from", .moment, "From when; now where it is left out.")
        ])

    static let example: String? = #"{"person": "ann@example.com", "to": "2027-03-31T10:00:00Z"}"#
}
