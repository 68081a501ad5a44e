import CSodium

/// SHA-256 (FIPS 180-4), piece by piece or at once.
package struct SHA256: Sendable {
    private var state = crypto_hash_sha256_state()

    /// A hash of nothing so far.
    package init() { unsafe crypto_hash_sha256_init(&state) }

    /// Adds bytes.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Adds the UTF-8 of a text.
    package mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { unsafe update(UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes in place.
    @unsafe package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe crypto_hash_sha256_update(
            &state, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
    }

    /// The digest of everything that was added.
    package consuming func finish() -> Digest {
        var state = state
        return unsafe Digest { unsafe _ = crypto_hash_sha256_final(&state, $0) }
    }

    /// The digest of these bytes.
    package static func hash(_ bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a text's UTF-8.
    package static func hash(_ text: String) -> Digest {
        var hash = SHA256()
        hash.update(text)
        return hash.finish()
    }
}
