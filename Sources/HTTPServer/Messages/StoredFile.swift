/// A file that somebody sent, as it is given out again: by pieces, so that it takes the memory of one however large it is,
/// and so that a browser does nothing with it but show a picture or store it.
package struct StoredFile: Sendable {
    /// What it is called; no control characters.
    package var name: String
    /// What it is, judged by whoever stored it and not by whoever sent it.
    package var mediaType: String
    /// Whether a browser may show it in a page.
    package var isShown: Bool
    /// How many bytes it has.
    package var size: Int
    /// What tells its content from others, without quotes.
    package var tag: String
    /// How many bytes a piece has; the last may have fewer.
    package var pieceBytes: Int
    /// A piece, from 0; nil or an error where it is gone.
    package var piece: @Sendable (Int) async throws -> [UInt8]?

    /// Every field, in the order of declaration.
    package init(
        name: String, mediaType: String, isShown: Bool, size: Int, tag: String, pieceBytes: Int,
        piece: @escaping @Sendable (Int) async throws -> [UInt8]?
    ) {
        self.name = name
        self.mediaType = mediaType
        self.isShown = isShown
        self.size = size
        self.tag = tag
        self.pieceBytes = pieceBytes
        self.piece = piece
    }

    /// The file, the stretch of it that was asked for, or 304 for whoever has it already; `onError` hears what kept a piece
    /// from being read once the answer had begun.
    package func response(
        to request: Request, onError: @escaping Handler.ErrorHook
    ) throws(HTTPError) -> Response {
        let quoted = "\"\(tag)\""
        var response = Response(headers: [
            "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-cache", "Accept-Ranges": "bytes",
            // Opened by itself, it runs nothing and asks for nothing, whatever it holds.
            "Content-Security-Policy": "sandbox; default-src 'none'", "Cross-Origin-Resource-Policy": "same-origin",
        ])
        try response.headers.set("ETag", to: quoted)
        try response.headers.set("Content-Type", to: mediaType)
        try response.headers.set(
            "Content-Disposition", to: Self.disposition(name, kind: isShown ? "inline" : "attachment"))
        if request.headers.hasToken(quoted, in: "If-None-Match") || request.headers["If-None-Match"] == "*" {
            response.status = .notModified
            return response
        }
        var range = 0..<size
        // A stretch of another version must not be put together with this one.
        let isSame = request.headers["If-Range"].map { $0 == quoted } ?? true
        if isSame, let wanted = request.headers["Range"].flatMap({ ByteRange.parse($0, size: size) }) {
            range = wanted
            response.status = .partialContent
            try response.headers.set("Content-Range", to: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
        }
        response.body = .stream(
            BodyStream(then: FilePieces(file: self, range: range), length: range.count) { onError($0, request) })
        return response
    }

    /// `Content-Disposition` with a name for everybody (RFC 6266), and one in UTF-8 for all browsers of today (RFC 8187).
    static func disposition(_ name: String, kind: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F && !"\"\\%".unicodeScalars.contains(scalar)
                ? Character(scalar) : "_"
        }
        var encoded = ""
        for byte in name.utf8 {
            if HeaderSyntax.isToken(byte), !"*'%".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return "\(kind); filename=\"\(String(plain))\"; filename*=UTF-8''\(encoded)"
    }
}
