/// The cookie that keeps somebody signed in: over TLS with the prefix `__Host-`, which keeps other sites of the same domain from
/// setting it (RFC 6265bis, section 4.1.3.2); scripts cannot read it, and other sites' forms do not send it.
package struct SessionCookie: Sendable {
    /// The name without the prefix.
    package let name: String

    /// A cookie of this name.
    package init(name: String) { self.name = name }

    /// The name under which it is sent.
    package func name(isSecure: Bool) -> String { isSecure ? "__Host-" + name : name }

    /// Its value in a request; nil where there is none, or several, of which one must be somebody else's.
    package func value(in request: Request, isSecure: Bool) -> String? {
        let values = request.cookies.values(for: name(isSecure: isSecure))
        guard values.count == 1, let value = values.first, (1...200).contains(value.utf8.count) else { return nil }
        return value
    }

    /// What sets it.
    package func setting(_ value: String, isSecure: Bool) -> Cookie {
        var cookie = Cookie(name: name(isSecure: isSecure), value: value)
        cookie.isSecure = isSecure
        return cookie
    }

    /// What removes it.
    package func removal(isSecure: Bool) -> Cookie {
        var cookie = Cookie.removal(of: name(isSecure: isSecure))
        cookie.isSecure = isSecure
        return cookie
    }
}
