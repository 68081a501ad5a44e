package import BusinessTime
import Secrets

/// The three headers that prove who sent a webhook and when (Standard Webhooks 1.0.0).
///
/// What is signed is `identifier.timestamp.body`. While a secret is being replaced, the message is signed with the
/// new and the old one, so that receivers can change over when they like.
package struct WebhookSignature: Sendable, Hashable {
    /// The value of `webhook-id`, the same for each attempt to deliver a message.
    package let identifier: String
    /// The value of `webhook-timestamp`: the attempt's time in whole seconds since 1970.
    package let timestamp: Int64
    /// The value of `webhook-signature`: one signature for each key, separated by spaces.
    package let signatures: String

    /// Signs a message with each of the keys. Throws `noKeys` and `badMessageIdentifier`: a full stop in an
    /// identifier would let one message be read as another.
    package init(
        identifier: String, at attempt: Instant, body: [UInt8], keys: [WebhookSigningKey]
    ) throws(DeliveryError) {
        guard !keys.isEmpty else { throw .noKeys }
        guard SignedMessage.isUsable(identifier: identifier) else { throw .badMessageIdentifier(identifier) }
        let seconds = attempt.milliseconds / 1_000
        let message = SignedMessage(identifier: identifier, time: String(seconds), body: body)
        self.identifier = identifier
        timestamp = seconds
        signatures = keys.map { key in
            switch key {
            case .shared(let secret): message.signature(by: secret)
            case .keyPair(let pair): message.signature(by: pair)
            }
        }.joined(separator: " ")
    }

    /// The three headers, in the specification's order.
    package var headers: [(name: String, value: String)] {
        [
            ("webhook-id", identifier), ("webhook-timestamp", String(timestamp)), ("webhook-signature", signatures),
        ]
    }
}
