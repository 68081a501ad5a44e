import CSodium

/// BLAKE2b with 32 bytes of result (RFC 7693): as strong as SHA-256 and several times as fast without special instructions.
package struct BLAKE2b: Sendable {
    private var state = belay_blake2b_state()

    /// A hash of nothing so far.
    package init() {
        // Only the choice of the fastest code depends on it; the portable code is correct too.
        _ = Sodium.isReady
        unsafe belay_blake2b_init(&state, Digest.byteCount)
    }

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
        unsafe belay_blake2b_update(
            &state, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
    }

    /// The digest of everything that was added.
    package consuming func finish() -> Digest {
        var state = state
        return unsafe Digest { unsafe _ = belay_blake2b_final(&state, $0, Digest.byteCount) }
    }

    /// The digest of these bytes.
    package static func hash(_ bytes: [UInt8]) -> Digest {
        var hash = BLAKE2b()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a text's UTF-8.
    package static func hash(_ text: String) -> Digest {
        var hash = BLAKE2b()
        hash.update(text)
        return hash.finish()
    }
}
