import CSodium

/// A private key for Ed25519 signatures (RFC 8032).
package struct SigningKey: Sendable {
    /// The 32 bytes the key is made from; all that needs to be stored.
    package let seed: SecretBytes
    /// The public half, which others verify with.
    package let verificationKey: VerificationKey
    private let secretKey: SecretBytes

    /// The key of a seed of 32 bytes.
    package init(seed: SecretBytes) throws(SecretsError) {
        try Sodium.require()
        let bytes = seed.reveal()
        guard bytes.count == Int(crypto_sign_SEEDBYTES) else {
            throw .wrongLength(what: "signing key", expected: Int(crypto_sign_SEEDBYTES), found: bytes.count)
        }
        var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secretKey = [UInt8](repeating: 0, count: crypto_sign_secretkeybytes())
        unsafe crypto_sign_seed_keypair(&publicKey, &secretKey, bytes)
        self.seed = seed
        self.secretKey = Secret(secretKey)
        verificationKey = try VerificationKey(publicKey)
    }

    /// A new key.
    package static func generate() throws(SecretsError) -> SigningKey {
        try SigningKey(seed: Secret(RandomBytes.make(Int(crypto_sign_SEEDBYTES))))
    }

    /// The signature of these bytes: 64 bytes, always the same for the same bytes.
    package func sign(_ bytes: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        unsafe crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secretKey.reveal())
        return signature
    }
}
