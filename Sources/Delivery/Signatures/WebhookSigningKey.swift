package import Secrets

/// A key that messages are signed with (Standard Webhooks 1.0.0, "Signature scheme").
package enum WebhookSigningKey: Sendable {
    /// A secret that sender and receiver share, written `whsec_…`; signs by HMAC-SHA256 as `v1`.
    case shared(SecretBytes)
    /// A private key whose public half the receiver has, written `whsk_…`; signs by Ed25519 as `v1a`.
    case keyPair(SigningKey)

    /// How few bytes a shared secret may have; the specification asks new ones for 24 to 64, older ones are shorter.
    static let fewestBytes = 16

    /// A key from its text: `whsk_` and Base64 of 32 bytes (the seed) or 64 (seed and public key), otherwise a shared
    /// secret with or without `whsec_`, of at least 16 bytes. Throws `badKey`.
    package init(_ text: SecretText) throws(DeliveryError) {
        let text = text.reveal()
        if text.hasPrefix("whsk_") {
            guard let bytes = WebhookSecretText.decode(text, prefix: "whsk_"), [32, 64].contains(bytes.count),
                let key = try? SigningKey(seed: Secret(Array(bytes.prefix(32))))
            else { throw .badKey(reason: "after whsk_ there must be Base64 of 32 or 64 bytes") }
            guard bytes.count == 32 || ConstantTime.areEqual(Array(bytes.suffix(32)), key.verificationKey.bytes) else {
                throw .badKey(reason: "its private and public halves do not belong together")
            }
            self = .keyPair(key)
        } else {
            self = .shared(try Self.sharedSecret(text))
        }
    }

    /// A new shared secret of 32 random bytes; throws `notReady` where the system has no randomness to give.
    package static func generateShared() throws(SecretsError) -> WebhookSigningKey {
        .shared(Secret(try RandomBytes.make(32)))
    }

    /// The key as text with its prefix, for the one moment when a person may see it.
    package var text: SecretText {
        switch self {
        case .shared(let secret): Secret("whsec_" + Base64.encode(secret.reveal()))
        case .keyPair(let key): Secret("whsk_" + Base64.encode(key.seed.reveal() + key.verificationKey.bytes))
        }
    }

    /// What a receiver needs to verify messages signed with this key.
    package var verificationKey: WebhookVerificationKey {
        switch self {
        case .shared(let secret): .shared(secret)
        case .keyPair(let key): .publicKey(key.verificationKey)
        }
    }

    static func sharedSecret(_ text: String) throws(DeliveryError) -> SecretBytes {
        guard let bytes = WebhookSecretText.decode(text, prefix: "whsec_") else {
            throw .badKey(reason: "it is not Base64")
        }
        guard bytes.count >= fewestBytes else { throw .badKey(reason: "it has fewer than \(fewestBytes) bytes") }
        return Secret(bytes)
    }
}
