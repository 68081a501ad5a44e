/// Content that stays as it is while the process runs: sent once, and then only asked after by its entity tag (RFC 9110,
/// section 8.8.3).
package struct FixedContent: Sendable {
    private let mediaType: StaticString
    private let bytes: [UInt8]
    /// The tag in quotes, the same for the same bytes.
    package let tag: String

    /// Content of a media type.
    package init(_ mediaType: StaticString, _ bytes: [UInt8]) {
        self.mediaType = mediaType
        self.bytes = bytes
        tag = "\"\(String(Self.fingerprint(of: bytes), radix: 16))\""
    }

    /// The content, or 304 for whoever has it already.
    package func response(to request: Request) throws(HTTPError) -> Response {
        let isKnown = request.headers.hasToken(tag, in: "If-None-Match") || request.headers["If-None-Match"] == "*"
        var response = Response(
            status: isKnown ? .notModified : .ok,
            headers: ["Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"],
            body: isKnown ? .empty : .bytes(bytes))
        response.headers.set(constant: "Content-Type", to: mediaType)
        try response.headers.set("ETag", to: tag)
        return response
    }

    /// FNV-1a, 64 bits: tells one version from another, and is no protection against anybody.
    private static func fingerprint(of bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
