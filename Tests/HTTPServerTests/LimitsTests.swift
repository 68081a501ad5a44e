import Glibc
import HTTPServer
import Testing

struct LimitsTests {
    private func limits(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits()
        change(&limits)
        return limits
    }

    @Test func `a body that says it is too large is 413 at once`() async throws {
        try await withServer([.echo], limits: limits { $0.bodyBytes = 1000 }) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `a body of just the limit is taken`() async throws {
        try await withServer([.echo], limits: limits { $0.bodyBytes = 1000 }) { _, port in
            let body = String(repeating: "x", count: 1000)
            let reply = try await blocking { try SocketClient(port: port).request("POST", "/echo", body: body) }
            #expect(reply.text == body)
        }
    }

    @Test func `a chunked body that grows too large is 413`() async throws {
        try await withServer([.echo], limits: limits { $0.bodyBytes = 1000 }) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                for _ in 0..<3 { client.send("1f4\r\n" + String(repeating: "x", count: 500) + "\r\n") }
                client.send("0\r\n\r\n")
                return try client.readToEnd()
            }
            #expect(all.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `a chunked body without end is cut off`() async throws {
        try await withServer([.echo], limits: limits { $0.bodyBytes = 1000 }) { server, port in
            try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                let chunk = "2710\r\n" + String(repeating: "x", count: 10_000) + "\r\n"
                var sent = 0
                while client.send(chunk), sent < 100_000_000 { sent += 10_000 }
                #expect(sent < 100_000_000)
            }
            #expect(server.statistics.succeeded == 0)
        }
    }

    @Test func `a route's own limit goes before the server's`() async throws {
        let large = Route(.post, "/large", maximumBodyBytes: 5000) { .text("\($0.body.count)") }
        try await withServer([large, .echo], limits: limits { $0.bodyBytes = 10 }) { _, port in
            let body = String(repeating: "x", count: 5000)
            try await blocking {
                let large = try SocketClient(port: port).request("POST", "/large", body: body)
                #expect(large.text == "5000")
                let echo = try SocketClient(port: port).request("POST", "/echo", body: "0123456789a")
                #expect(echo.status == 413)
            }
        }
    }

    @Test func `headers that are too large or too many are 431`() async throws {
        try await withServer([.hello]) { _, port in
            for headers in [
                "X: " + String(repeating: "x", count: 9000) + "\r\n",
                "X: " + String(repeating: "x", count: 90_000) + "\r\n",
                (0..<101).map { "X\($0): 1\r\n" }.joined(),
            ] {
                let all = try await blocking {
                    let client = try SocketClient(port: port)
                    client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\(headers)\r\n")
                    return try client.readToEnd()
                }
                #expect(all.contains(" 431 "))
            }
        }
    }

    @Test func `a target that is too long is 414 or 431`() async throws {
        try await withServer([.hello]) { _, port in
            for length in [9000, 90_000] {
                let all = try await blocking {
                    let client = try SocketClient(port: port)
                    client.send("GET /" + String(repeating: "x", count: length) + " HTTP/1.1\r\nHost: a\r\n\r\n")
                    return try client.readToEnd()
                }
                #expect(all.contains(" 414 ") || all.contains(" 431 "))
            }
        }
    }

    @Test(arguments: [
        "", "GET /hel", "GET /hello HTTP/1.1\r\nHost: a\r\nX: ",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab",
    ])
    func `a client that does not finish its request is cut off`(start: String) async throws {
        let short = limits {
            $0.headerTimeout = .milliseconds(80)
            $0.bodyTimeout = .milliseconds(80)
        }
        try await withServer([.hello, .echo], limits: short) { server, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send(start)
                return try client.readToEnd()
            }
            #expect(all.isEmpty)
            #expect(server.statistics.timedOutConnections == 1)
        }
    }

    @Test func `headers that trickle in without pause are cut off all the same`() async throws {
        try await withServer([.hello], limits: limits { $0.headerTimeout = .milliseconds(150) }) { server, port in
            try await blocking {
                let client = try SocketClient(port: port)
                client.send("GET /hello HTTP/1.1\r\nHost: a\r\n")
                // Ends when the server refuses to take more; far below the limit on header bytes.
                while client.send("X") { usleep(2000) }
            }
            #expect(server.statistics.timedOutConnections == 1)
        }
    }

    @Test func `an idle connection is closed`() async throws {
        try await withServer([.hello], limits: limits { $0.idleTimeout = .milliseconds(80) }) { _, port in
            try await blocking {
                let client = try SocketClient(port: port)
                #expect(try client.request("GET", "/hello").status == 200)
                #expect(try client.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a handler that takes long is not cut off by the client's time limits`() async throws {
        let gate = Gate()
        let slow = Route(.get, "/slow") { _ in
            await gate.pass()
            return .text("done")
        }
        let short = limits {
            $0.headerTimeout = .milliseconds(40)
            $0.idleTimeout = .milliseconds(40)
            $0.bodyTimeout = .milliseconds(40)
        }
        try await withServer([slow], limits: short) { server, port in
            async let reply = blocking { try SocketClient(port: port).request("GET", "/slow") }
            await gate.arrival()
            // An idle connection opened now is cut off, which shows that the limit has passed for the slow one too.
            _ = try await blocking { try SocketClient(port: port).readToEnd() }
            await gate.open()
            #expect(try await reply.text == "done")
        }
    }

    @Test func `more requests at one time than allowed are 503`() async throws {
        let gate = Gate()
        let slow = Route(.get, "/slow") { _ in
            await gate.pass()
            return .text("done")
        }
        try await withServer([slow], limits: limits { $0.concurrentRequests = 1 }) { _, port in
            async let first = blocking { try SocketClient(port: port).request("GET", "/slow") }
            await gate.arrival()
            let second = try await blocking { try SocketClient(port: port).request("GET", "/slow") }
            #expect(second.status == 503)
            #expect(second.header("Retry-After") == "1")
            await gate.open()
            #expect(try await first.text == "done")
        }
    }
}
