/// What `POST /api/v1/webhooks/{number}/rotate` takes.
struct WebhookRotationInput: JSONInput {
    var overlap: SpanInput?
    var secret: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case overlap, secret }
}

extension WebhookRotationInput {
    static let schema = Schema.input(
        optional: [
            Property("overlap", .span, "How long the old secret still counts, at most 30d; 24h where it is left out."),
            Property("secret", .text(1...200), "The new secret, whsec_… and base64; else a random one."),
        ])

    static let example: String? = #"{"overlap": "12h"}"#
}
