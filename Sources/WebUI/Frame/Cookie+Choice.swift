import HTTPServer

extension Cookie {
    /// What tells a browser to keep a choice of whoever sits before it for a year; nil: to forget it.
    static func choice(_ name: String, _ value: String?, isSecure: Bool) -> Cookie {
        var cookie = value.map { Cookie(name: name, value: $0) } ?? Cookie.removal(of: name)
        if value != nil { cookie.maximumAge = .seconds(365 * 86_400) }
        cookie.isSecure = isSecure
        return cookie
    }
}
