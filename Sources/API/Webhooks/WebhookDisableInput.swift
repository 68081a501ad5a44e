/// What `POST /api/v1/webhooks/{number}/disable` takes.
struct WebhookDisableInput: JSONInput {
    var reason: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
}

extension WebhookDisableInput {
    static let schema = Schema.input(optional: [Property("reason", .text(1...500), "Why.")])

    static let example: String? = #"{"reason": "They move house"}"#
}
