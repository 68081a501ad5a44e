import HTTPServer

/// The language that somebody chose in this browser; where nobody did, pages go by the person's profile, and by the
/// browser's wishes where nobody is known.
enum LanguageChoice {
    private static let cookie = "belay-language"

    /// What a request's browser was told; nil: nothing.
    static func of(_ request: Request) -> String? { request.cookies[cookie] }

    /// The languages that whoever asks reads, as far as the browser tells, the best first.
    static func tags(of request: Request) -> [String] {
        (of(request).map { [$0] } ?? [])
            + Languages.tags(inAcceptLanguage: request.headers["Accept-Language"] ?? "")
    }

    /// What tells a browser; nil: to forget it.
    static func cookie(_ language: String?, isSecure: Bool) -> Cookie {
        .choice(cookie, language, isSecure: isSecure)
    }
}
