import HTTPServer
import Testing

/// What must not reach a handler, because a proxy in front of the server could read it differently.
struct MalformedRequestTests {
    @Test(arguments: [
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\ncontent-length: 30\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Lengt: 3\r\n h\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
        "GET /hello HTTP/1.1\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET http://b/hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX\0Y: a\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\r\n folded\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\r\n\tfolded: b\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\r\n\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n",
        "GET /hel%6 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /hello\0x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /../hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/%2e%2e/hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "G(T /hello HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /hello HTTP/one\r\nHost: a\r\n\r\n",
    ])
    func `a malformed request is refused with 400 and the connection closed`(request: String) async throws {
        try await withServer([.hello, .echo]) { server, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                // What follows a refused request must not be taken for another one.
                client.send(request + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.hasPrefix("HTTP/1.1 400") || all.hasPrefix("HTTP/1.0 400"), "\(all)")
            #expect(!all.contains("Hello"))
            #expect(server.statistics.succeeded == 0)
        }
    }

    @Test(arguments: [
        "GET\r\n\r\n", "GET  \r\n\r\n", "\0\0\0\0\r\n\r\n", "GET /hello there HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}\r\n\r\n",
    ])
    func `what is hardly HTTP is refused or just closed`(request: String) async throws {
        try await withServer([.hello]) { server, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send(request)
                client.endSending()
                return try client.readToEnd()
            }
            #expect(all.isEmpty || all.contains(" 400 ") || all.contains(" 505 "), "\(all)")
            #expect(server.statistics.succeeded == 0)
        }
    }

    @Test func `another transfer coding than chunked is 501`() async throws {
        try await withServer([.echo]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.contains(" 501 "))
        }
    }

    @Test func `HTTP 2 is 505`() async throws {
        try await withServer([.hello]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("GET /hello HTTP/2.0\r\nHost: a\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.contains(" 505 "))
        }
    }
}
