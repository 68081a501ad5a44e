import Foundation
package import Model

/// The bytes of a webhook in the format of its endpoint, and what they are.
package struct WebhookBody: Sendable, Equatable {
    /// The value of Content-Type.
    package let contentType: String
    /// What is signed and sent.
    package let bytes: [UInt8]

    /// Writes a message as an endpoint wants it. What people wrote is made harmless for the format: it mentions nobody,
    /// links to nothing by itself, and never breaks out of its place.
    ///
    /// `identifier` is the `webhook-id` that it is sent with. Throws where the endpoint's own template cannot be rendered.
    package init(_ message: WebhookMessage, identifier: String, for endpoint: Endpoint) throws(NoticeError) {
        switch endpoint.format {
        case .standard: try self.init(json: message)
        case .slack: try self.init(json: SlackMessage(message))
        case .teams: try self.init(json: TeamsMessage(message))
        case .discord: try self.init(json: DiscordMessage(message))
        case .template:
            let template = try BodyTemplate(endpoint.template ?? "", contentType: endpoint.contentType)
            self.init(
                contentType: endpoint.contentType,
                bytes: Array(try template.render(message, identifier: identifier).utf8))
        }
    }

    private init(contentType: String, bytes: [UInt8]) {
        self.contentType = contentType
        self.bytes = bytes
    }

    private init(json: some Encodable) throws(NoticeError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            self.init(contentType: "application/json", bytes: Array(try encoder.encode(json)))
        } catch {
            throw .unwritableBody("\(error)")
        }
    }
}
