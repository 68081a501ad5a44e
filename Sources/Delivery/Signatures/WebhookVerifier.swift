package import BusinessTime
import Secrets

/// Decides whether a received webhook comes from who holds the key, and is fresh (Standard Webhooks 1.0.0).
package struct WebhookVerifier: Sendable {
    /// The keys that are trusted; several while one is being replaced.
    package let keys: [WebhookVerificationKey]
    /// How far the signing time may lie before or after the receiver's.
    package let tolerance: Duration

    /// A verifier with the usual tolerance of five minutes.
    package init(keys: [WebhookVerificationKey], tolerance: Duration = .seconds(300)) {
        self.keys = keys
        self.tolerance = tolerance
    }

    /// Throws `refusedMessage` unless a trusted key signed exactly this message at about this time; the names' letter
    /// case does not matter.
    package func verify(
        headers: [(name: String, value: String)], body: [UInt8], now: Instant
    ) throws(DeliveryError) {
        let identifier = try header("webhook-id", in: headers)
        let timestamp = try header("webhook-timestamp", in: headers)
        let signatures = try header("webhook-signature", in: headers)
        guard let seconds = SignedMessage.seconds(timestamp) else { throw .refusedMessage(.badTimestamp) }
        let age = Instant(seconds: seconds).duration(to: now)
        guard age <= tolerance else { throw .refusedMessage(.tooOld) }
        guard age >= .zero - tolerance else { throw .refusedMessage(.tooNew) }
        let message = SignedMessage(identifier: identifier, time: timestamp, body: body)
        let found = MessageSignatures(signatures)
        let isSigned = keys.contains { key in
            switch key {
            case .shared(let secret): message.isSigned(by: secret, in: found)
            case .publicKey(let key): message.isSigned(by: key, in: found)
            }
        }
        guard isSigned else { throw .refusedMessage(.wrongSignature) }
    }

    private func header(
        _ name: String, in headers: [(name: String, value: String)]
    ) throws(DeliveryError) -> String {
        let values = headers.filter { $0.name.lowercased() == name }
        guard values.count == 1, let value = values.first?.value, !value.isEmpty else {
            throw .refusedMessage(.missingHeader)
        }
        return value
    }
}
