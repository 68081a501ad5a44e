import HTTPServer

/// The look of all pages, sent once and then only asked after.
struct Stylesheet: Sendable {
    static let file = "Templates/pages/style.css"

    private let text: String
    let tag: String

    init(_ text: String) {
        self.text = text
        tag = "\"\(String(Self.fingerprint(of: text), radix: 16))\""
    }

    func response(to request: Request) throws(HTTPError) -> Response {
        let isKnown = request.headers.hasToken(tag, in: "If-None-Match") || request.headers["If-None-Match"] == "*"
        var response = Response(
            status: isKnown ? .notModified : .ok,
            headers: [
                "Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache",
                "X-Content-Type-Options": "nosniff",
            ],
            body: isKnown ? .empty : .text(text))
        try response.headers.set("ETag", to: tag)
        return response
    }

    /// FNV-1a, 64 bits: tells one version of a file from another, and is no protection against anybody.
    private static func fingerprint(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
