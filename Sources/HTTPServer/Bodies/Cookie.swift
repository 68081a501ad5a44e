/// A cookie to be set with an answer (RFC 6265); by default for this session, for the whole site, and out of scripts'
/// reach.
package struct Cookie: Sendable, Equatable {
    /// When a browser sends the cookie along with requests that other sites cause.
    package enum SameSite: String, Sendable {
        /// Never.
        case strict = "Strict"
        /// Only when a link is followed.
        case lax = "Lax"
        /// Always; browsers then demand `isSecure`.
        case none = "None"
    }

    /// The name, a token.
    package var name: String
    /// The value: printable ASCII without spaces, quotes, commas, semicolons and backslashes.
    package var value: String
    /// The path below which it is sent.
    package var path = "/"
    /// How long the browser keeps it, in whole seconds; nil until the browser closes, zero or less removes it.
    package var maximumAge: Duration?
    /// Whether scripts cannot read it.
    package var isHTTPOnly = true
    /// Whether it is sent over TLS only.
    package var isSecure = false
    /// When it goes along with requests caused by other sites.
    package var sameSite = SameSite.lax

    /// A session cookie for the whole site, `HttpOnly` and `SameSite=Lax`.
    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// A cookie that makes the browser forget the one of this name.
    package static func removal(of name: String) -> Cookie {
        var cookie = Cookie(name: name, value: "")
        cookie.maximumAge = .zero
        return cookie
    }

    /// The value of `Set-Cookie`; throws where the name, value or path has characters that a cookie cannot carry.
    package func serialized() throws(HTTPError) -> String {
        guard HeaderSyntax.isToken(name.utf8), value.utf8.allSatisfy(Self.isValue),
            path.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") })
        else { throw .invalidHeader(name: "Set-Cookie") }
        var text = "\(name)=\(value); Path=\(path)"
        if let maximumAge { text += "; Max-Age=\(maximumAge.components.seconds)" }
        if isHTTPOnly { text += "; HttpOnly" }
        if isSecure { text += "; Secure" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    private static func isValue(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
            && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\\")
    }
}

extension Request {
    /// The cookies that the client sent, in order; a value's quotes are taken off.
    package var cookies: Parameters {
        var items: [Parameters.Item] = []
        for line in headers.values(for: "Cookie") {
            for pair in line.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                guard let equals = trimmed.firstIndex(of: "=") else { continue }
                var value = trimmed[trimmed.index(after: equals)...]
                if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                    value = value.dropFirst().dropLast()
                }
                items.append(Parameters.Item(name: String(trimmed[..<equals]), value: String(value)))
            }
        }
        return Parameters(items)
    }
}

extension Response {
    /// Adds a `Set-Cookie` field; throws as ``Cookie/serialized()`` does.
    package mutating func setCookie(_ cookie: Cookie) throws(HTTPError) {
        try headers.add("Set-Cookie", cookie.serialized())
    }
}
