import HTTPServer

/// What every page tells the browser: nothing but our own styles is loaded, nothing is framed, nothing is passed on.
enum PageHeaders {
    static let all: Headers = [
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    ]
}
