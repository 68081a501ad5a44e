extension WebRequest {
    /// Throws `badURL`, `badMethod` or `badHeader` for the first thing that cannot be sent; `send` asks the same.
    package func validate() throws(WebClientError) {
        if let reason = Self.problem(inURL: url) { throw .badURL(reason: reason) }
        guard !method.isEmpty, method != "CONNECT", method.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
            throw .badMethod
        }
        for (name, value) in headers {
            if let reason = Self.problem(inHeaderName: name) {
                throw .badHeader(name: Self.printable(name), reason: reason)
            }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw .badHeader(name: name, reason: "its value holds a control character")
            }
        }
    }

    /// What is wrong with a URL, without repeating it; nil when it can be used (RFC 3986 section 3, stricter).
    private static func problem(inURL url: String) -> String? {
        let bytes = url.utf8
        guard bytes.count <= 8_000 else { return "it is longer than 8,000 bytes" }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else {
            return
                "it holds a space, a backslash, a control character or one outside ASCII, to be written percent-encoded"
        }
        let rest: Substring
        if url.hasPrefix("https://") {
            rest = url.dropFirst(8)
        } else if url.hasPrefix("http://") {
            rest = url.dropFirst(7)
        } else {
            return "it does not begin with https:// or http:// in small letters"
        }
        let authority = rest.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard !authority.contains(0x40) else { return "it holds a user name or password, which belong in a header" }
        return problem(inAuthority: authority)
    }

    private static func problem(inAuthority authority: Substring.UTF8View.SubSequence) -> String? {
        var hostEnd = authority.firstIndex(of: 0x3A) ?? authority.endIndex
        if authority.first == 0x5B {
            guard let bracket = authority.firstIndex(of: 0x5D) else {
                return "its IPv6 address lacks the closing bracket"
            }
            hostEnd = authority.index(after: bracket)
        }
        guard hostEnd != authority.startIndex else { return "it has no host" }
        let port = authority[hostEnd...]
        guard !port.isEmpty else { return nil }
        guard port.first == 0x3A, let number = UInt16(String(decoding: port.dropFirst(), as: UTF8.self)), number > 0
        else {
            return "its port is not a number from 1 to 65535"
        }
        return nil
    }

    /// Headers that decide where a message ends or who reads it: two voices about those let requests be smuggled.
    private static let reserved: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "expect", "te", "trailer", "upgrade", "keep-alive",
        "proxy-connection",
    ]

    private static func problem(inHeaderName name: String) -> String? {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
            return "its name holds a character not allowed there"
        }
        return reserved.contains(name.lowercased()) ? "the web client sets it itself" : nil
    }

    /// RFC 9110 section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    /// The name for an error message, with anything but token characters replaced, so that logs stay on one line.
    private static func printable(_ name: String) -> String {
        String(decoding: name.utf8.prefix(64).map { isTokenByte($0) ? $0 : 0x3F }, as: UTF8.self)
    }
}
