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
        guard Self.isUsable(identifier) else { throw .badMessageIdentifier(identifier) }
        let seconds = attempt.milliseconds / 1_000
        self.identifier = identifier
        timestamp = seconds
        signatures = keys.map { Self.sign("\(identifier).\(seconds).", body, with: $0) }.joined(separator: " ")
    }

    /// The three headers, in the specification's order.
    package var headers: [(name: String, value: String)] {
        [
            ("webhook-id", identifier), ("webhook-timestamp", String(timestamp)), ("webhook-signature", signatures),
        ]
    }

    private static func isUsable(_ identifier: String) -> Bool {
        !identifier.isEmpty && identifier.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") }
    }

    private static func sign(_ start: String, _ body: [UInt8], with key: WebhookSigningKey) -> String {
        switch key {
        case .shared(let secret): "v1," + Base64.encode(sharedCode(start, body, secret))
        case .keyPair(let pair): "v1a," + Base64.encode(pair.sign(Array(start.utf8) + body))
        }
    }

    static func sharedCode(_ start: String, _ body: [UInt8], _ secret: SecretBytes) -> [UInt8] {
        var code = HMACSHA256(key: secret)
        code.update(start)
        code.update(body)
        return code.finish().bytes
    }
}
