import Foundation
import HTTPServer
import Testing

struct CompressionTests {
    private static let large = String(repeating: "the printer is on fire; ", count: 200)

    private func answer(_ response: Response, accepting codings: String?) async throws -> Response {
        let handler = Handler { _ in response }.with([Compression.middleware])
        var headers = Headers()
        if let codings { try headers.set("Accept-Encoding", to: codings) }
        return try await handler.respond(to: Request(target: "/", headers: headers))
    }

    @Test(arguments: ["gzip", "br, GZIP;q=0.8", "*", "x-gzip", "deflate, gzip;q=1.0, *;q=0"])
    func `a large text is packed for whoever takes it`(codings: String) async throws {
        let response = try await answer(.text(Self.large), accepting: codings)
        #expect(response.headers["Content-Encoding"] == "gzip")
        #expect(response.headers["Vary"] == "Accept-Encoding")
        guard case .bytes(let packed) = response.body else {
            Issue.record("It is no bytes")
            return
        }
        #expect(packed.count < Self.large.utf8.count / 10)
        #expect(try unpacked(packed) == Self.large)
    }

    @Test(arguments: [nil, "", "br", "gzip;q=0", "identity", "gzip; q=0.000, *", "*;q=0"])
    func `it goes as it is to whoever does not`(codings: String?) async throws {
        let response = try await answer(.text(Self.large), accepting: codings)
        #expect(response.headers["Content-Encoding"] == nil)
        #expect(response.headers["Vary"] == "Accept-Encoding")
        guard case .text(Self.large) = response.body else {
            Issue.record("It was changed")
            return
        }
    }

    @Test func `small answers, pictures and what is packed already are left alone`() async throws {
        let small = try await answer(.text("ok"), accepting: "gzip")
        #expect(small.headers["Vary"] == nil)
        let bytes = Array(Self.large.utf8)
        let picture = try await answer(
            Response(headers: ["Content-Type": "image/png"], body: .bytes(bytes)), accepting: "gzip")
        #expect(picture.headers["Content-Encoding"] == nil)
        let packed = try await answer(
            Response(headers: ["Content-Type": "text/plain", "Content-Encoding": "br"], body: .bytes(bytes)),
            accepting: "gzip")
        #expect(packed.headers["Content-Encoding"] == "br")
        let unnamed = try await answer(Response(body: .bytes(bytes)), accepting: "gzip")
        #expect(unnamed.headers["Content-Encoding"] == nil)
    }

    @Test func `over the wire, the length is that of what is sent`() async throws {
        let route = Route(.get, "/") { _ in
            Response.text(Self.large)
        }
        try await withServer([route.with([Compression.middleware])]) { _, port in
            let reply = try await blocking {
                let client = try SocketClient(port: port)
                client.send("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")
                return try client.read(until: "\r\n\r\n")
            }
            #expect(reply.contains("Content-Encoding: gzip"))
            let length = reply.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
            #expect(length.flatMap { Int($0.dropFirst(16)) } ?? .max < 400)
        }
    }

    /// What Debian's own gzip makes of it.
    private func unpacked(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "belay-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let pipe = try #require(unsafe popen("gzip --decompress --stdout '\(file.path())'", "r"))
        defer { unsafe pclose(pipe) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = unsafe fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        return String(decoding: text, as: UTF8.self)
    }
}
