import HTTPServer

/// A record's version as an entity tag (RFC 9110, section 8.8.3): version 7 is `"7"`.
enum EntityTag {
    static func text(_ version: Int64) -> String { "\"\(version)\"" }

    /// The version that `If-Match` names; nil without the field, or where any version will do (`*`).
    static func expectedVersion(in headers: Headers) throws(Problem) -> Int64? {
        let fields = headers.values(for: "If-Match")
        guard let field = fields.first else { return nil }
        let tag = String(field.trimmingPrefix { $0 == " " })
        if fields.count == 1, tag == "*" { return nil }
        guard fields.count == 1, !tag.contains(",") else {
            throw Problem(.malformed, "If-Match may name one version only, such as If-Match: \"7\".")
        }
        // A weak tag never matches (section 13.1.1), and neither does one that we did not make.
        guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\""), let version = Int64(tag.dropFirst().dropLast()),
            text(version) == tag
        else {
            throw Problem(
                .preconditionFailed, "\(tag.prefix(100)) is no version of this; read it again and use its ETag.")
        }
        return version
    }
}

extension Response {
    /// The answer with the version of what it shows.
    func tagged(_ version: Int64) -> Response {
        var response = self
        try? response.headers.set("ETag", to: EntityTag.text(version))
        return response
    }

    /// The answer with the address of what was created, a path made of constants and numbers.
    func located(_ path: String) -> Response {
        var response = self
        try? response.headers.set("Location", to: path)
        return response
    }
}
