/// What a message from another system does.
package enum IncomingKind: String, CaseIterable, Codable, Sendable {
    /// Opens a ticket.
    case ticket
    /// Writes on a ticket.
    case message
    /// Reports how well an account is.
    case health
    /// Changes a deal.
    case deal
}

extension IncomingKind {
    /// The fields that a mapping may fill.
    package var fields: [String] {
        switch self {
        case .ticket:
            [
                "subject", "body", "requester", "requester_name", "language", "account", "category", "priority", "tags",
                "team", "external_reference",
            ]
        case .message: ["ticket", "external_reference", "body", "author"]
        case .health: ["account", "score", "at"]
        case .deal:
            ["deal", "external_reference", "name", "stage", "value", "discount", "owner", "expected_close", "outcome"]
        }
    }

    /// Those that it has to fill; of a list within, any one will do.
    package var requiredFields: [[String]] {
        switch self {
        case .ticket: [["subject"], ["body"], ["requester"]]
        case .message: [["ticket", "external_reference"], ["body"]]
        case .health: [["account"], ["score"]]
        case .deal: [["deal", "external_reference"]]
        }
    }

    /// Fields of every kind that say which message it is and when it was sent, for senders whose signature does not.
    package static let envelopeFields = ["id", "time"]
}
