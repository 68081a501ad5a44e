/// Who is at the other end of a request, past the proxies in between.
package struct Client: Hashable, Sendable {
    /// The address, such as `192.0.2.1`.
    package let address: String
    /// Whether the request came over TLS, as far as is known.
    package var isSecure: Bool
}

extension Request {
    /// Who asks: the other end of the connection or, where that is a proxy that is trusted, whom it names.
    ///
    /// `X-Forwarded-For` is read from its end, since everything before what our own proxies added may be made up.
    package func client(isTrusted: (String) -> Bool) -> Client {
        var address = remoteAddress.host
        guard isTrusted(address) else { return Client(address: address, isSecure: false) }
        let names = headers.values(for: "X-Forwarded-For").flatMap { $0.split(separator: ",") }
        for name in names.reversed() {
            let text = name.filter { $0 != " " && $0 != "\t" }
            // An address and nothing else: what stands here goes into logs and keys.
            guard !text.isEmpty, text.utf8.count <= 45, text.utf8.allSatisfy(Self.isAddressByte) else { break }
            address = RemoteAddress.canonical(text) ?? address
            if !isTrusted(address) { break }
        }
        let scheme = headers.values(for: "X-Forwarded-Proto").last?.split(separator: ",").last
        return Client(address: address, isSecure: scheme?.filter { $0 != " " }.lowercased() == "https")
    }

    /// Whether another site made the browser send this (Fetch Metadata, W3C; RFC 6454 for browsers before it).
    ///
    /// `authority` is host and port that people reach us by, where that is known beside what `Host` says.
    package func isFromAnotherSite(authority: String?) -> Bool {
        if let site = headers["Sec-Fetch-Site"] { return site != "same-origin" && site != "none" }
        guard let origin = headers["Origin"] else { return false }
        guard let mark = origin.firstRange(of: "://") else { return origin != "null" }
        let host = origin[mark.upperBound...].lowercased()
        return host != headers["Host"]?.lowercased() && host != authority
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
}
