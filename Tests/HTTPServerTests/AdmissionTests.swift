import HTTPServer
import Synchronization
import Testing

/// Large bodies are read for those only whom somebody has let in.
struct AdmissionTests {
    private static let size = 300_000

    private func route(_ admitted: @escaping @Sendable (Request) async -> Admitted) -> Route {
        Route(.post, "/files/{name}", maximumBodyBytes: 1_000_000, admission: admitted) { request in
            .text("\(request.body.count)")
        }
    }

    private func head(_ name: String = "a", _ more: String = "") -> String {
        "POST /files/\(name) HTTP/1.1\r\nHost: a\r\nContent-Length: \(Self.size)\r\n\(more)\r\n"
    }

    private var body: String { String(repeating: "x", count: Self.size) }

    @Test func `whoever is let in sends a large body, and more on the same connection`() async throws {
        let seen = Mutex<[String]>([])
        let route = route { request in
            seen.withLock { $0.append("\(request.path.last ?? "") \(request.body.count)") }
            return .letIn(holder: "ann")
        }
        try await withServer([route]) { server, port in
            let replies = try await blocking {
                let client = try SocketClient(port: port)
                return try ["a", "b"].map { name in
                    client.send(head(name) + body)
                    return try client.readReply().text
                }
            }
            #expect(replies == ["\(Self.size)", "\(Self.size)"])
            // A client has its answer before the library is done with the request; after the stop it is for certain.
            await server.stop(grace: .seconds(60))
            #expect(server.statistics.inFlight == 0)
        }
        #expect(seen.withLock { $0 } == ["a 0", "b 0"])
    }

    @Test func `whoever is not let in is answered before a byte of the body was sent`() async throws {
        let route = route { _ in .refused(.text("Who are you?", status: .unauthorized)) }
        try await withServer([route]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send(head())
                return try client.readToEnd()
            }
            #expect(all.hasPrefix("HTTP/1.1 401") && all.hasSuffix("Who are you?"))
            #expect(all.contains("Connection: close"))
        }
    }

    @Test func `a client that waits for it is told to go on, or never to begin`() async throws {
        let route = route { request in
            request.path.last == "good" ? .letIn(holder: "ann") : .refused(.text("No", status: .forbidden))
        }
        try await withServer([route]) { _, port in
            try await blocking {
                let good = try SocketClient(port: port)
                good.send(head("good", "Expect: 100-continue\r\n"))
                #expect(try good.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100"))
                good.send(body)
                #expect(try good.readReply().text == "\(Self.size)")
                let bad = try SocketClient(port: port)
                bad.send(head("bad", "Expect: 100-continue\r\n"))
                #expect(try bad.readToEnd().hasPrefix("HTTP/1.1 403"))
            }
        }
    }

    @Test func `a small body is read without asking`() async throws {
        let route = route { _ in .refused(.text("No", status: .forbidden)) }
        try await withServer([route]) { _, port in
            let reply = try await blocking { try SocketClient(port: port).request("POST", "/files/a", body: "hello") }
            #expect(reply.text == "5")
        }
    }

    @Test func `a body without a length is asked for as large as it may become`() async throws {
        let route = route { _ in .letIn(holder: "ann") }
        try await withServer([route]) { _, port in
            let reply = try await blocking {
                let client = try SocketClient(port: port)
                client.send("POST /files/a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                client.send("5\r\nhello\r\n0\r\n\r\n")
                return try client.readReply()
            }
            #expect(reply.text == "5")
        }
    }

    @Test func `one holder has few bodies coming in at a time, and all together have a bound`() async throws {
        var limits = Limits()
        limits.bodiesPerHolder = 2
        limits.heldBodyBytes = 3 * Self.size
        let route = route { .letIn(holder: $0.path.last ?? "") }
        try await withServer([route], limits: limits) { _, port in
            try await blocking {
                // What has been let in, and sends nothing, is told by the 100 that it gets.
                func begin(_ name: String) throws -> (SocketClient, String) {
                    let client = try SocketClient(port: port)
                    client.send(head(name, "Expect: 100-continue\r\n"))
                    return (client, String(try client.read(until: "\r\n\r\n").prefix(12)))
                }
                let first = try begin("ann")
                let second = try begin("ann")
                #expect([first.1, second.1] == ["HTTP/1.1 100", "HTTP/1.1 100"])
                #expect(try begin("ann").1 == "HTTP/1.1 503")
                let third = try begin("kim")
                #expect(third.1 == "HTTP/1.1 100")
                #expect(try begin("lea").1 == "HTTP/1.1 503")
                first.0.send(body)
                #expect(try first.0.readReply().status == 200)
                // Its room is free for another once the answer was sent.
                var last = ""
                for _ in 0..<200 where last != "HTTP/1.1 100" { last = try begin("lea").1 }
                #expect(last == "HTTP/1.1 100")
            }
        }
    }

    @Test func `a server that stops does not wait for whoever is being asked`() async throws {
        let gate = Gate()
        let route = route { _ in
            await gate.pass()
            return .letIn(holder: "ann")
        }
        let server = Server(handler: try Router(validating: [route]).handler, onError: { _, _ in })
        let port = try server.start(host: "localhost", port: 0).port
        async let all = blocking {
            let client = try SocketClient(port: port)
            client.send(head())
            return try client.readToEnd()
        }
        await gate.arrival()
        await server.stop(grace: .zero)
        await gate.open()
        let text = try await all
        #expect(text.isEmpty || text.contains(" 503 "))
        #expect(server.statistics.connections == 0)
    }
}
