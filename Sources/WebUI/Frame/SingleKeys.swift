import HTTPServer

/// Whether single letters do something, which a browser keeps for whoever sits before it: who speaks to the machine, or rests
/// a hand on the keyboard, presses some without meaning to (WCAG 2.2, 2.1.4).
enum SingleKeys: String, CaseIterable, Sendable {
    case on, off

    private static let cookie = "belay-keys"

    /// What a request's browser was told.
    static func of(_ request: Request) -> SingleKeys { request.cookies[cookie].flatMap(SingleKeys.init) ?? .on }

    /// What tells a browser.
    func cookie(isSecure: Bool) -> Cookie {
        .choice(Self.cookie, self == .on ? nil : rawValue, isSecure: isSecure)
    }
}
