/// Base32 (RFC 4648, section 6), as authenticator programs read secrets: upper case, without padding.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// The bytes as text.
    package static func encode(_ bytes: [UInt8]) -> String {
        var text = ""
        var buffer: UInt64 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt64(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt64(bits) & 31)])
            }
            buffer &= 0xFFFF
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt64(5 - bits) & 31)]) }
        return text
    }
}
