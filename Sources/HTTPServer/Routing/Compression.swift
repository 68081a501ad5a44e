/// Packs large texts for clients that take them packed.
package enum Compression {
    /// Smaller answers fit into one or two packets as they are.
    private static let leastBytes = 1400

    /// Around handlers: an answer of text that is large enough goes as gzip to whoever takes it.
    ///
    /// An `ETag` stays as it is: it names a version of what is shown, whichever way it travels, and clients send it back in
    /// `If-Match`, where a weak one would not do.
    package static let middleware: Middleware = { request, inner in
        packed(try await inner.respond(to: request), for: request)
    }

    private static func packed(_ response: Response, for request: Request) -> Response {
        guard let bytes = bytes(of: response), bytes.count >= leastBytes,
            !response.headers.contains("Content-Encoding"), isText(response)
        else { return response }
        var response = response
        // Caches must know that there are two ways, also when they get the plain one.
        try? response.headers.add("Vary", "Accept-Encoding")
        guard AcceptedCodings.includesGzip(request.headers), let packed = Gzip.packed(bytes), packed.count < bytes.count
        else { return response }
        response.headers.set(constant: "Content-Encoding", to: "gzip")
        response.body = .bytes(packed)
        return response
    }

    private static func bytes(of response: Response) -> [UInt8]? {
        switch response.body {
        case .bytes(let bytes): bytes
        case .text(let text): Array(text.utf8)
        case .empty, .stream: nil
        }
    }

    private static func isText(_ response: Response) -> Bool {
        guard let field = response.headers["Content-Type"] else {
            if case .text = response.body { return true }
            return false
        }
        let type = field.prefix { $0 != ";" && $0 != " " }.lowercased()
        return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
            || type == "application/javascript"
    }
}
