/// The text form of webhook keys (Standard Webhooks 1.0.0): a prefix that tells the kind, and Base64.
package enum WebhookSecretText {
    /// The bytes after `prefix`, which may be absent; nil where they are not Base64.
    ///
    /// Padding may be absent and bits left over after the last byte are ignored, because secrets in use elsewhere
    /// lack the one and carry the other.
    package static func decode(_ text: String, prefix: String) -> [UInt8]? {
        var digits = Array((text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : text[...]).utf8)
        let padded = digits.count
        while digits.last == UInt8(ascii: "="), padded - digits.count < 2 { digits.removeLast() }
        guard padded == digits.count || padded.isMultiple(of: 4) else { return nil }
        let rest = digits.count % 4
        if rest > 1, let last = digits.popLast() {
            guard let value = alphabet.firstIndex(of: last) else { return nil }
            digits.append(alphabet[value & (rest == 2 ? 0b110000 : 0b111100)])
            digits += [UInt8](repeating: UInt8(ascii: "="), count: 4 - rest)
        }
        return Base64.decode(String(decoding: digits, as: UTF8.self))
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
