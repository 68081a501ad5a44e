import Testing
import WebClient

@Suite struct SendingTests {
    @Test func `status, headers and body come back`() async throws {
        let answer = "HTTP/1.1 503 Busy\r\nRetry-After:  120 \r\nX-Empty:\r\nContent-Length: 5\r\n\r\nlater"
        try await withServer(answer: { _ in .say(answer) }) { server, client in
            let response = try await client.send(WebRequest(url: server.url))
            #expect(response.status == 503)
            #expect(response.headers["RETRY-after"] == "120")
            #expect(response.headers["x-empty"] == "")
            #expect(response.headers["x-absent"] == nil)
            #expect(response.headers.all.map(\.name) == ["Retry-After", "X-Empty", "Content-Length"])
            #expect(response.body == Array("later".utf8))
            #expect(!response.truncated)
            #expect(response.connectedAddress == "127.0.0.1:\(server.port)")
            #expect(response.elapsed > .zero && response.elapsed < .seconds(20))
        }
    }

    @Test func `method, headers and body arrive as given`() async throws {
        try await withServer { server, client in
            _ = try await client.send(
                WebRequest(
                    url: server.url + "?a=b", headers: [("Content-Type", "application/json"), ("X-Empty", "")],
                    body: Array("{\"a\":1}".utf8)))
            let request = try #require(server.requests.first)
            #expect(request.line == "POST /hook?a=b HTTP/1.1")
            #expect(request.headers["content-type"] == "application/json")
            #expect(request.headers["x-empty"] == "")
            #expect(request.headers["user-agent"] == "Belay")
            #expect(request.headers["host"] == "127.0.0.1:\(server.port)")
            #expect(request.body == Array("{\"a\":1}".utf8))
        }
    }

    @Test func `nothing is claimed about a body whose type was not given`() async throws {
        try await withServer { server, client in
            _ = try await client.send(WebRequest(url: server.url, body: [0x78]))
            #expect(server.requests.first?.headers["content-type"] == nil)
        }
    }

    @Test(arguments: [
        ("POST", 3), ("POST", 0), ("GET", 0), ("GET", 3), ("PUT", 0), ("PUT", 3), ("DELETE", 0), ("DELETE", 3),
        ("PATCH", 2),
    ])
    func `each method is sent with its length of body`(method: String, length: Int) async throws {
        try await withServer { server, client in
            let response = try await client.send(
                WebRequest(url: server.url, method: method, body: [UInt8](repeating: 0x61, count: length)))
            #expect(response.body == Array("ok".utf8))
            let request = try #require(server.requests.first)
            #expect(request.line == "\(method) /hook HTTP/1.1")
            #expect(request.body.count == length)
        }
    }

    @Test func `a handle used again keeps nothing of the request before`() async throws {
        let answer: @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = {
            .say($0.line.hasPrefix("HEAD") ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" : LoopbackServer.ok("ok"))
        }
        try await withServer(answer: answer) { server, client in
            let methods = ["POST", "HEAD", "GET", "HEAD", "DELETE", "GET", "PUT", "HEAD", "POST", "GET"]
            for (number, method) in methods.enumerated() {
                let body = [UInt8](repeating: 0x61, count: ["POST", "PUT"].contains(method) ? 100 - number : 0)
                let headers = number.isMultiple(of: 2) ? [(name: "X-Number", value: "\(number)")] : []
                let response = try await client.send(
                    WebRequest(url: server.url + "/\(number % 3)", method: method, headers: headers, body: body))
                #expect(response.body == (method == "HEAD" ? [] : Array("ok".utf8)))
                let request = try #require(server.requests.last)
                #expect(request.line == "\(method) /hook/\(number % 3) HTTP/1.1")
                #expect(request.headers["x-number"] == (number.isMultiple(of: 2) ? "\(number)" : nil))
                #expect(request.body == body)
            }
            #expect(server.requests.count == methods.count)
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `a body of two megabytes goes out whole and without waiting for 100 Continue`() async throws {
        try await withServer { server, client in
            let body = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
            _ = try await client.send(WebRequest(url: server.url, body: body))
            let request = try #require(server.requests.first)
            #expect(request.headers["expect"] == nil)
            #expect(request.body == body)
        }
    }

    @Test func `redirects are not followed`() async throws {
        let answer = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
        try await withServer(answer: { _ in .say(answer) }) { server, client in
            let response = try await client.send(WebRequest(url: server.url))
            #expect(response.status == 302)
            #expect(response.headers["location"] == "/elsewhere")
            #expect(server.requests.count == 1)
        }
    }

    @Test func `interim responses are passed over`() async throws {
        let answer =
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + LoopbackServer.ok("done", headers: "X-Final: 1\r\n")
        try await withServer(answer: { _ in .say(answer) }) { server, client in
            let response = try await client.send(WebRequest(url: server.url))
            #expect(response.status == 200)
            #expect(response.headers.all.map(\.name) == ["X-Final", "Content-Length"])
            #expect(response.body == Array("done".utf8))
        }
    }

    @Test func `trailers do not mix with headers`() async throws {
        let answer =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Late\r\n\r\n2\r\nok\r\n0\r\nX-Late: 1\r\n\r\n"
        try await withServer(answer: { _ in .say(answer) }) { server, client in
            let response = try await client.send(WebRequest(url: server.url))
            #expect(response.body == Array("ok".utf8))
            #expect(response.headers["x-late"] == nil)
        }
    }

    @Test(arguments: [(99, true), (100, false), (101, false), (0, true)])
    func `reading stops at the response limit`(limit: Int, truncated: Bool) async throws {
        let text = String(repeating: "x", count: 100)
        try await withServer(answer: { _ in .say(LoopbackServer.ok(text)) }) { server, client in
            var request = WebRequest(url: server.url)
            request.responseLimit = limit
            let response = try await client.send(request)
            #expect(response.status == 200)
            #expect(response.body.count == min(limit, 100))
            #expect(response.truncated == truncated)
        }
    }

    @Test func `an endless body is cut at the limit and its connection closed`() async throws {
        let answer = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 100_000)
        try await withServer(answer: { _ in .sayAndHang(answer) }) { server, client in
            let response = try await client.send(WebRequest(url: server.url))
            #expect(response.body.count == 20_000)
            #expect(response.truncated)
            await server.aDeparture()
        }
    }
}
