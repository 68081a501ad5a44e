/// What a client says of content codings in `Accept-Encoding` (RFC 9110, section 12.5.3).
enum AcceptedCodings {
    /// Whether the client takes gzip: it says so, or takes anything, and gives it some weight.
    static func includesGzip(_ headers: Headers) -> Bool {
        var anything: Bool?
        for value in headers.values(for: "Accept-Encoding") {
            for member in value.split(separator: ",") {
                let parts = member.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
                guard let name = parts.first else { continue }
                let isWanted = !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
                if name == "gzip" || name == "x-gzip" { return isWanted }
                if name == "*" { anything = isWanted }
            }
        }
        return anything ?? false
    }
}
