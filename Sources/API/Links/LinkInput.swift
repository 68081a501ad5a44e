import Workflows

/// What `POST /api/v1/tickets/{number}/links` takes.
struct LinkInput: JSONInput {
    var validFor: SpanInput?

    enum CodingKeys: String, CodingKey, CaseIterable { case validFor = "valid_for" }
}

extension LinkInput {
    static let schema = Schema.input(optional: [
        Property("valid_for", .span, "How long it holds, such as 7d; else as the setting ticket-link-life says.")
    ])

    static let example: String? = #"{"valid_for": "7d"}"#
}
