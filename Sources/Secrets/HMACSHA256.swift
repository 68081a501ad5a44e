import CSodium

/// HMAC with SHA-256 (RFC 2104), piece by piece or at once: proves that who wrote a message knows the key.
package struct HMACSHA256: Sendable {
    private var state = crypto_auth_hmacsha256_state()

    /// A code over nothing so far, with a key of any length.
    package init(key: SecretBytes) {
        let key = key.reveal()
        unsafe crypto_auth_hmacsha256_init(&state, key, key.count)
    }

    /// Adds bytes.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// Adds the UTF-8 of a text.
    package mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { unsafe _ = crypto_auth_hmacsha256_update(&state, $0.baseAddress, UInt64($0.count)) }
    }

    /// The code over everything that was added.
    package consuming func finish() -> Digest {
        var state = state
        return unsafe Digest { unsafe _ = crypto_auth_hmacsha256_final(&state, $0) }
    }

    /// The code over these bytes.
    package static func code(for bytes: [UInt8], key: SecretBytes) -> Digest {
        var code = HMACSHA256(key: key)
        code.update(bytes)
        return code.finish()
    }

    /// Whether this is the code over these bytes, compared in constant time.
    package static func isValid(_ code: [UInt8], for bytes: [UInt8], key: SecretBytes) -> Bool {
        ConstantTime.areEqual(code, self.code(for: bytes, key: key).bytes)
    }
}
