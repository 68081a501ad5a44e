import CSodium

/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
    /// The bytes as lower-case digits.
    package static func encode(_ bytes: [UInt8]) -> String {
        unsafe String(unsafeUninitializedCapacity: bytes.count * 2 + 1) { text in
            unsafe text.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return 0 }
                unsafe sodium_bin2hex(start, bytes.count * 2 + 1, bytes, bytes.count)
                return bytes.count * 2
            }
        }
    }

    /// The bytes of digits in either case; nil where there is another character or an odd number of digits.
    package static func decode(_ text: String) -> [UInt8]? {
        let characters = text.utf8.map { CChar(bitPattern: $0) }
        guard characters.count.isMultiple(of: 2) else { return nil }
        var bytes = [UInt8](repeating: 0, count: characters.count / 2)
        var count = 0
        let code = unsafe sodium_hex2bin(&bytes, bytes.count, characters, characters.count, nil, &count, nil)
        return code == 0 && count == bytes.count ? bytes : nil
    }
}
