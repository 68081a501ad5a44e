import CSodium

/// Base64 (RFC 4648), strict when decoding, and in a time that tells nothing about the bytes.
package enum Base64 {
    /// Which 64 characters, and whether the length is filled up with `=`.
    package enum Alphabet: Sendable {
        /// `+` and `/`, padded (RFC 4648, section 4).
        case standard
        /// `-` and `_`, not padded (RFC 4648, section 5): fit for addresses and file names.
        case urlSafe

        var variant: Int32 {
            switch self {
            case .standard: sodium_base64_VARIANT_ORIGINAL
            case .urlSafe: sodium_base64_VARIANT_URLSAFE_NO_PADDING
            }
        }
    }

    /// The bytes as text.
    package static func encode(_ bytes: [UInt8], _ alphabet: Alphabet = .standard) -> String {
        let length = sodium_base64_encoded_len(bytes.count, alphabet.variant)
        return unsafe String(unsafeUninitializedCapacity: length) { text in
            unsafe text.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return 0 }
                unsafe sodium_bin2base64(start, length, bytes, bytes.count, alphabet.variant)
                // The length counts the closing zero.
                return length - 1
            }
        }
    }

    /// The bytes of a text; nil where it has a character too many, wrong padding or bits left over.
    package static func decode(_ text: String, _ alphabet: Alphabet = .standard) -> [UInt8]? {
        let characters = text.utf8.map { CChar(bitPattern: $0) }
        var bytes = [UInt8](repeating: 0, count: characters.count / 4 * 3 + 3)
        var count = 0
        // Without a place to report the end, the function refuses a text it does not use up.
        let code = unsafe sodium_base642bin(
            &bytes, bytes.count, characters, characters.count, nil, &count, nil, alphabet.variant)
        return code == 0 ? Array(bytes.prefix(count)) : nil
    }
}
