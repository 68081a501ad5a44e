package import Secrets

/// A key that messages are verified with.
package enum WebhookVerificationKey: Sendable {
    /// A secret that sender and receiver share, for `v1`.
    case shared(SecretBytes)
    /// The public half of the sender's key, written `whpk_…`, for `v1a`.
    case publicKey(VerificationKey)

    /// A key from its text: `whpk_` and Base64 of 32 bytes, otherwise a shared secret with or without `whsec_`, of at
    /// least 16 bytes. Throws `badKey`.
    package init(_ text: SecretText) throws(DeliveryError) {
        let text = text.reveal()
        if text.hasPrefix("whpk_") {
            guard let bytes = WebhookSecretText.decode(text, prefix: "whpk_"), let key = try? VerificationKey(bytes)
            else {
                throw .badKey(reason: "after whpk_ there must be Base64 of 32 bytes")
            }
            self = .publicKey(key)
        } else if text.hasPrefix("whsk_") {
            throw .badKey(
                reason: "a private key does not belong to a receiver, who needs the one that begins with whpk_")
        } else {
            self = .shared(try WebhookSigningKey.sharedSecret(text))
        }
    }

    /// The key as text with its prefix.
    package var text: SecretText {
        switch self {
        case .shared(let secret): Secret("whsec_" + Base64.encode(secret.reveal()))
        case .publicKey(let key): Secret("whpk_" + Base64.encode(key.bytes))
        }
    }
}
