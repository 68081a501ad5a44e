import HTTPServer
import Testing

struct ServerTests {
    @Test func `a request is answered and the connection kept`() async throws {
        try await withServer([.hello, .echo]) { server, port in
            try await blocking {
                let client = try SocketClient(port: port)
                for _ in 0..<3 {
                    let reply = try client.request("GET", "/hello?x=1")
                    #expect(reply.status == 200)
                    #expect(reply.text == "Hello\n")
                    #expect(reply.header("Content-Type") == "text/plain; charset=utf-8")
                }
                let reply = try client.request("POST", "/echo", body: "abc")
                #expect(reply.text == "abc")
            }
            #expect(server.statistics.acceptedConnections == 1)
            #expect(server.statistics.succeeded == 4)
        }
    }

    @Test func `the handler sees the request as it was sent`() async throws {
        let show = Route(.put, "/show/{id}") { request in
            .text(
                [
                    request.method.rawValue, request.rawTarget, request.parameters["id"] ?? "",
                    request.headers["x-test"] ?? "", request.remoteAddress.host, request.id,
                    String(decoding: request.body, as: UTF8.self), "\(request.headers.count)",
                ].joined(separator: "|"))
        }
        try await withServer([show]) { _, port in
            let reply = try await blocking {
                let client = try SocketClient(port: port)
                return try client.request("PUT", "/show/a%20b?c=%26", headers: "X-Test: \t yes \r\n", body: "B")
            }
            #expect(reply.text == "PUT|/show/a%20b?c=%26|a b|yes|127.0.0.1|1|B|3")
        }
    }

    @Test func `pipelined requests are answered in order`() async throws {
        let number = Route(.get, "/{number}") { .text($0.parameters["number"] ?? "") }
        try await withServer([number]) { _, port in
            try await blocking {
                let client = try SocketClient(port: port)
                client.send((0..<20).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
                for expected in 0..<20 { #expect(try client.readReply().text == "\(expected)") }
            }
        }
    }

    @Test func `HEAD has the length of GET and no body`() async throws {
        try await withServer([.hello]) { _, port in
            try await blocking {
                let client = try SocketClient(port: port)
                let reply = try client.request("HEAD", "/hello")
                #expect(reply.status == 200)
                #expect(reply.header("Content-Length") == "6")
                #expect(try client.request("GET", "/hello").text == "Hello\n")
            }
        }
    }

    @Test func `404 and 405 and OPTIONS come over the wire`() async throws {
        try await withServer([.hello]) { server, port in
            try await blocking {
                let client = try SocketClient(port: port)
                #expect(try client.request("GET", "/nothing").status == 404)
                let refused = try client.request("DELETE", "/hello")
                #expect(refused.status == 405)
                #expect(refused.header("Allow") == "GET, HEAD, OPTIONS")
                #expect(try client.request("OPTIONS", "/hello").status == 204)
            }
            #expect(server.statistics.clientErrors == 2)
        }
    }

    @Test func `HTTP 1.0 is answered and closed`() async throws {
        try await withServer([.hello]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("GET /hello HTTP/1.0\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.hasPrefix("HTTP/1.1 200") || all.hasPrefix("HTTP/1.0 200"))
            #expect(all.hasSuffix("\r\n\r\nHello\n"))
        }
    }

    @Test func `an unexpected error is 500, tells nothing, and is reported`() async throws {
        struct Secret: Error { let word = "hunter2" }
        let errors = ErrorLog()
        try await withServer([Route(.get, "/") { _ in throw Secret() }], errors: errors) { server, port in
            let reply = try await blocking { try SocketClient(port: port).request("GET", "/") }
            #expect(reply.status == 500)
            #expect(!reply.text.contains("hunter2"))
            #expect(errors.all.count == 1)
            #expect(server.statistics.serverErrors == 1)
        }
    }

    @Test func `an error that knows its answer gives it`() async throws {
        let teapot = Route(.get, "/") { _ in throw HTTPError(.conflict, "Taken already.") }
        try await withServer([teapot]) { _, port in
            let reply = try await blocking { try SocketClient(port: port).request("GET", "/") }
            #expect(reply.status == 409)
            #expect(reply.text == "Taken already.\n")
        }
    }

    @Test func `a large body goes in and out whole`() async throws {
        let big = Route(.post, "/big", maximumBodyBytes: 8_000_000) { Response(body: .bytes($0.body)) }
        try await withServer([big]) { _, port in
            try await blocking {
                let body = String(repeating: "0123456789", count: 500_000)
                let reply = try SocketClient(port: port).request("POST", "/big", body: body)
                #expect(reply.status == 200)
                #expect(reply.text == body)
            }
        }
    }

    @Test func `a chunked body is put together`() async throws {
        try await withServer([.echo]) { _, port in
            let reply = try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                client.send("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")
                return try client.readReply()
            }
            #expect(reply.text == "abcde")
        }
    }

    @Test func `five hundred connections at once are all answered`() async throws {
        try await withServer([.hello]) { server, port in
            try await blocking {
                let clients = try (0..<500).map { _ in try SocketClient(port: port) }
                for _ in 0..<3 {
                    for client in clients { client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n") }
                    for client in clients { #expect(try client.readReply().text == "Hello\n") }
                }
            }
            #expect(server.statistics.succeeded == 1500)
        }
    }

    @Test(
        .enabled(
            if: OpenFiles.raised() > 15_000,
            "skipped: this process may not open 15,000 files; raise its hard limit (ulimit -Hn)"))
    func `ten thousand connections neither stop the server nor take more than it gives`() async throws {
        try await withServer([.hello]) { server, port in
            try await blocking {
                var crowd: [IdleConnection] = []
                for _ in 0..<10_000 { crowd.append(try IdleConnection(port: port)) }
                // Whoever is in is served, however many wait outside.
                let first = try #require(crowd.first)
                #expect(first.get("/hello").contains("Hello"))
                #expect(server.statistics.connections <= 4096)
                crowd = []
                let late = try SocketClient(port: port)
                #expect(try late.request("GET", "/hello").text == "Hello\n")
            }
        }
    }

    @Test func `an address in use, a bad one and one not ours are told apart`() async throws {
        try await withServer([.hello]) { _, port in
            let handler = Handler { _ in .empty() }
            func start(_ host: String, _ port: UInt16) throws -> BoundAddress {
                try Server(handler: handler, onError: { _, _ in }).start(host: host, port: port)
            }
            #expect(throws: ServerError.addressInUse(BoundAddress(host: "127.0.0.1", port: port))) {
                try start("127.0.0.1", port)
            }
            #expect(throws: ServerError.badAddress("example.org")) { try start("example.org", 0) }
            #expect(throws: ServerError.addressNotAvailable(BoundAddress(host: "192.0.2.1", port: 1))) {
                try start("192.0.2.1", 1)
            }
        }
    }

    @Test func `a server starts once`() async throws {
        try await withServer([.hello]) { server, _ in
            _ = #expect(throws: ServerError.alreadyStarted) { try server.start(host: "localhost", port: 0) }
        }
    }

    @Test func `the same handler answers in process`() async throws {
        let server = Server(handler: try Router(validating: [.hello]).handler, onError: { _, _ in })
        #expect(try await server.respond(to: Request(target: "/hello")).status == .ok)
        #expect(try await server.respond(to: Request(target: "/nothing")).status == .notFound)
    }
}
