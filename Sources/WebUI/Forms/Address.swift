/// Writes addresses of pages.
enum Address {
    /// A path with these pairs after it, each escaped; nil values and empty ones are left out.
    static func path(_ path: String, _ pairs: KeyValuePairs<String, String?>) -> String {
        let query = pairs.compactMap { pair in
            pair.value.flatMap { $0.isEmpty ? nil : "\(pair.key)=\(escaped($0))" }
        }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    /// Percent-encoding of everything that could mean something in an address (RFC 3986, section 2.3).
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
}
