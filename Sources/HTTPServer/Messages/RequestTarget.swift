/// The path and the query of a request, taken apart and checked (RFC 9112, section 3.2).
struct RequestTarget: Sendable {
    static let maximumQueryParameters = 256

    let raw: String
    let segments: [String]
    let query: Parameters
    /// The authority of an absolute target (`http://host/path`), which must agree with `Host`.
    let authority: String?

    /// The target's path as it was sent, still percent-encoded.
    var rawPath: String {
        raw.firstIndex(of: "?").map { String(raw[..<$0]) } ?? raw
    }

    init(parsing bytes: [UInt8]) throws(HTTPError) {
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") }),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw .badRequest("The request target has characters that must be percent-encoded.") }
        var rest = bytes[...]
        if rest.first != UInt8(ascii: "/") {
            guard let (host, path) = Self.absolute(text) else {
                throw .badRequest("The request target must begin with a slash.")
            }
            authority = host
            raw = path
            rest = Array(path.utf8)[...]
        } else {
            authority = nil
            raw = text
        }
        let question = rest.firstIndex(of: UInt8(ascii: "?"))
        if let question {
            guard let parsed = Parameters.parse(rest[(question + 1)...], maximum: Self.maximumQueryParameters) else {
                throw .badRequest("The query has a bad percent-encoding, invalid UTF-8, or too many parameters.")
            }
            query = parsed
        } else {
            query = Parameters()
        }
        segments = try Self.segments(rest[..<(question ?? rest.endIndex)])
    }

    private static func absolute(_ text: String) -> (host: String, path: String)? {
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            guard end > rest.startIndex else { return nil }
            let path = rest[end...]
            return (String(rest[..<end]), path.hasPrefix("/") ? String(path) : "/" + path)
        }
        return nil
    }

    private static func segments(_ path: ArraySlice<UInt8>) throws(HTTPError) -> [String] {
        var segments: [String] = []
        var start = path.startIndex + 1
        while start <= path.endIndex {
            let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
            guard let segment = PercentDecoding.decode(path[start..<end], plusIsSpace: false) else {
                throw .badRequest("The path has a bad percent-encoding or invalid UTF-8.")
            }
            // An encoded slash or a dot segment could climb out of a directory further on; a control character could
            // forge a line in a log.
            guard segment != "..", segment != ".",
                segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") })
            else { throw .badRequest("The path has a dot segment, an encoded slash, or a control character.") }
            segments.append(segment)
            start = end + 1
        }
        return segments.count == 1 && segments[0].isEmpty ? [] : segments
    }
}
