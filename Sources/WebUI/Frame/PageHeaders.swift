import HTTPServer

/// What every page tells the browser: nothing but our own files is loaded, nothing is framed, nothing is passed on.
enum PageHeaders {
    static let all = headers(formAction: "'none'", referrer: "no-referrer")
    /// Pages with forms of their own. With `no-referrer`, browsers that know no Fetch Metadata would send their forms with
    /// `Origin: null`, and nobody could tell them from those of others.
    static let forms = headers(formAction: "'self'", referrer: "same-origin")
    /// Pages of those who work here, which scripts of ours make nicer.
    static let desk = headers(
        formAction: "'self'", referrer: "same-origin", scripts: "script-src 'self'; connect-src 'self'; ",
        pictures: true)
    /// Pages whose address is a secret: it goes nowhere.
    static let secret: Headers = {
        var secret = headers(formAction: "'self'", referrer: "no-referrer", pictures: true)
        try? secret.set("X-Robots-Tag", to: "noindex, nofollow")
        return secret
    }()

    private static func headers(formAction: String, referrer: String, scripts: String = "", pictures: Bool = false)
        -> Headers
    {
        var headers: Headers = [
            "Content-Type": "text/html; charset=utf-8", "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        ]
        let policy =
            "default-src 'none'; style-src 'self'; \(scripts)\(pictures ? "img-src 'self'; " : "")base-uri 'none'; form-action \(formAction); "
            + "frame-ancestors 'none'"
        try? headers.set("Content-Security-Policy", to: policy)
        try? headers.set("Referrer-Policy", to: referrer)
        return headers
    }
}
