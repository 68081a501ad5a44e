import HTTPServer

/// Whether pages are light or dark, which a browser keeps for whoever sits before it.
enum Look: String, CaseIterable, Sendable {
    /// As the device is set.
    case device
    case light, dark

    private static let cookie = "belay-look"

    /// What a request's browser was told.
    static func of(_ request: Request) -> Look { request.cookies[cookie].flatMap(Look.init) ?? .device }

    /// What tells a browser.
    func cookie(isSecure: Bool) -> Cookie {
        .choice(Self.cookie, self == .device ? nil : rawValue, isSecure: isSecure)
    }
}
