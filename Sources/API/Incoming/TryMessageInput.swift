import Model

/// What `POST /api/v1/incoming/{number}/try` takes.
struct TryMessageInput: JSONInput {
    var message: MessageValue?

    enum CodingKeys: String, CodingKey, CaseIterable { case message }
}

extension TryMessageInput {
    static let schema = Schema.input(required: [Property("message", .anything, "The message, as it would be sent.")])

    static let example: String? = #"{"message": {"alert": {"title": "Disk full", "text": "No room is left."}}}"#
}
