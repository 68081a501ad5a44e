/// What is sent back for a request.
package struct Response: Sendable {
    /// The content of an answer.
    package enum Body: Sendable {
        /// Nothing.
        case empty
        /// Bytes, with the media type that the headers say.
        case bytes([UInt8])
        /// Text, sent as UTF-8; `text/plain` unless the headers say otherwise.
        case text(String)
        /// What is made while it is sent.
        case stream(BodyStream)
    }

    /// The status code.
    package var status: Status
    /// The header fields; `Content-Length`, `Transfer-Encoding` and `Date` are the server's and ignored here.
    package var headers: Headers
    /// The content; not sent for HEAD nor with a status that forbids it.
    package var body: Body

    /// An answer; empty and 200 unless told otherwise.
    package init(status: Status = .ok, headers: Headers = [:], body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Plain text.
    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status: status, body: .text(text))
    }

    /// A page, as `text/html` in UTF-8.
    package static func html(_ text: String, status: Status = .ok) -> Response {
        Response(status: status, headers: ["Content-Type": "text/html; charset=utf-8"], body: .text(text))
    }

    /// JSON that is encoded already.
    package static func json(_ bytes: [UInt8], status: Status = .ok) -> Response {
        Response(status: status, headers: ["Content-Type": "application/json"], body: .bytes(bytes))
    }

    /// An answer without content.
    package static func empty(_ status: Status = .noContent) -> Response { Response(status: status) }

    /// Sends the client elsewhere, with GET; throws where the place has control characters.
    package static func redirect(to location: String, status: Status = .seeOther) throws(HTTPError) -> Response {
        var response = Response(status: status)
        try response.headers.set("Location", to: location)
        return response
    }

    /// Server-sent events, never cached and never held back by a proxy (`X-Accel-Buffering` is nginx's).
    package static func events(_ stream: BodyStream) -> Response {
        Response(
            headers: [
                "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no",
            ],
            body: .stream(stream))
    }

    /// A file to be kept, sent while it is made.
    ///
    /// Its first piece is made before anything is answered, so that a refusal is a refusal: throws what making it throws, and
    /// `HTTPError` where the name has control characters. `onError` hears why a later piece could not be made.
    package static func download<Pieces: AsyncIteratorProtocol & Sendable>(
        _ pieces: Pieces, type: String, name: String, onError: @escaping @Sendable (any Error) -> Void
    ) async throws -> Response where Pieces.Element == [UInt8] {
        var pieces = pieces
        let first = try await pieces.next()
        var response = Response(body: .stream(BodyStream(first: first, then: pieces, onError: onError)))
        try response.headers.set("Content-Type", to: type)
        let plain = name.filter { $0 != "\"" && $0 != "\\" }
        try response.headers.set("Content-Disposition", to: "attachment; filename=\"\(plain)\"")
        return response
    }
}
