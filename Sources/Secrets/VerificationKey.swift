import CSodium

/// A public key for Ed25519 signatures (RFC 8032).
package struct VerificationKey: Hashable, Sendable {
    /// The key's 32 bytes.
    package let bytes: [UInt8]

    /// The key of these 32 bytes.
    package init(_ bytes: [UInt8]) throws(SecretsError) {
        guard bytes.count == Int(crypto_sign_PUBLICKEYBYTES) else {
            throw .wrongLength(what: "public key", expected: Int(crypto_sign_PUBLICKEYBYTES), found: bytes.count)
        }
        self.bytes = bytes
    }

    /// Whether the private half of this key signed these bytes.
    package func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard Sodium.isReady, signature.count == Int(crypto_sign_BYTES) else { return false }
        return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
