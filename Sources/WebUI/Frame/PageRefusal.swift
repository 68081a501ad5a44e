import HTTPServer

/// Why a page is not shown; becomes a page itself.
struct PageRefusal: Error {
    var status: Status
    var title: String
    var text: String
    var retryAfter: Int64?
    /// Where to instead; nil: nowhere.
    var redirect: String?

    static func elsewhere(_ path: SitePath, then wanted: WantedPath? = nil) -> PageRefusal {
        PageRefusal(status: .seeOther, title: "", text: "", redirect: wanted?.after(path) ?? path.rawValue)
    }

    /// An answer that says when to try again, where that is known.
    func saying(_ response: Response) throws -> Response {
        guard let retryAfter else { return response }
        var response = response
        try response.headers.set("Retry-After", to: String(retryAfter))
        return response
    }

    static let foreignForm = PageRefusal(
        status: .forbidden, title: "This form was not sent from our own page",
        text: "Nothing was done. Open the page again and repeat what you wanted to do.")
}
