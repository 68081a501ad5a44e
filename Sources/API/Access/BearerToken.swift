import HTTPServer

/// The secret of an `Authorization: Bearer …` field (RFC 6750, section 2.1); it never leaves the function that compares it.
enum BearerToken {
    /// The secret; nil where there is no such field, several, or another scheme.
    static func secret(in headers: Headers) -> String? {
        let fields = headers.values(for: "Authorization")
        guard fields.count == 1, let field = fields.first else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let secret = parts[1].drop { $0 == " " }
        guard (1...512).contains(secret.utf8.count), secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        return String(secret)
    }

    /// A request without a token, or with one that is not known.
    static func problem(for headers: Headers) -> Problem {
        headers.contains("Authorization")
            ? Problem(
                .unauthorized,
                "This token is not known, or no longer valid. Make a new one with “belay token create”.",
                headers: ["WWW-Authenticate": "Bearer realm=\"Belay\", error=\"invalid_token\""])
            : Problem(
                .unauthorized,
                "Send a token as “Authorization: Bearer blt_…”. “belay token create” makes one.",
                headers: ["WWW-Authenticate": "Bearer realm=\"Belay\""])
    }
}
