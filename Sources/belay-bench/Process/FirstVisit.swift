import Foundation
import Glibc

/// What a browser that knows nothing yet fetches for a page: the page, its styles and its scripts.
struct FirstVisit: Sendable {
    /// A page could not be fetched.
    struct VisitError: Error, CustomStringConvertible {
        let description: String
    }

    let port: UInt16
    let cookie: String

    /// All bytes that the server sends for it, headers included, compressed where it does so.
    func bytes(of target: String) throws -> Int {
        // Once as it is, to see what it refers to, and once as a browser asks.
        let page = String(decoding: try fetch(target, compressed: false), as: UTF8.self)
        guard page.hasPrefix("HTTP/1.1 200") else {
            throw VisitError(description: "\(target) was answered with \(page.prefix(60))")
        }
        let references = page.matches(of: /(?:<link rel="stylesheet" href|<script[^>]* src)="([^"]+)"/).map {
            String($0.1)
        }
        guard !references.isEmpty else { throw VisitError(description: "\(target) refers to no styles") }
        return try ([target] + references).reduce(0) { try $0 + fetch($1, compressed: true).count }
    }

    private func fetch(_ target: String, compressed: Bool) throws -> [UInt8] {
        let descriptor = LoopbackSocket.connect(port)
        guard descriptor >= 0 else { throw VisitError(description: "nothing listens on port \(port)") }
        defer { close(descriptor) }
        let request = HTTPText.get(
            target, cookie: cookie, more: "Connection: close\r\n" + (compressed ? "Accept-Encoding: gzip\r\n" : ""))
        guard send(descriptor, request, request.count, 0) == request.count else {
            throw VisitError(description: "the request for \(target) could not be sent")
        }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
        }
    }
}
