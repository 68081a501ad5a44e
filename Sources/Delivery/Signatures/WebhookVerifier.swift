package import BusinessTime
import Secrets

/// Decides whether a received webhook comes from who holds the key, and is fresh (Standard Webhooks 1.0.0).
package struct WebhookVerifier: Sendable {
    /// The keys that are trusted; several while one is being replaced.
    package let keys: [WebhookVerificationKey]
    /// How far the signing time may lie before or after the receiver's.
    package let tolerance: Duration

    /// The longest list of signatures that is looked at, so that nobody makes a receiver calculate for long.
    private static let mostSignatures = 32

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
        guard let seconds = Int64(timestamp), String(seconds) == timestamp else { throw .refusedMessage(.badTimestamp) }
        let age = Instant(seconds: seconds).duration(to: now)
        guard age <= tolerance else { throw .refusedMessage(.tooOld) }
        guard age >= .zero - tolerance else { throw .refusedMessage(.tooNew) }
        let candidates = signatures.split(separator: " ").prefix(Self.mostSignatures).compactMap(Self.parse)
        let start = "\(identifier).\(timestamp)."
        guard keys.contains(where: { isSigned(start, body, by: $0, candidates) }) else {
            throw .refusedMessage(.wrongSignature)
        }
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

    private func isSigned(
        _ start: String, _ body: [UInt8], by key: WebhookVerificationKey,
        _ candidates: [(version: String, bytes: [UInt8])]
    ) -> Bool {
        switch key {
        case .shared(let secret):
            let expected = WebhookSignature.sharedCode(start, body, secret)
            return candidates.contains { $0.version == "v1" && ConstantTime.areEqual($0.bytes, expected) }
        case .publicKey(let key):
            let message = Array(start.utf8) + body
            return candidates.contains { $0.version == "v1a" && key.isValid($0.bytes, for: message) }
        }
    }

    private static func parse(_ signature: Substring) -> (version: String, bytes: [UInt8])? {
        let parts = signature.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let bytes = Base64.decode(String(parts[1])) else { return nil }
        return (String(parts[0]), bytes)
    }
}
