import Glibc
import HTTPServer
import Synchronization
import Testing

struct StopTests {
    private final class Tally: Sendable { let count = Atomic(0) }

    private func gated(_ gate: Gate) -> Route {
        Route(.get, "/slow") { _ in
            await gate.pass()
            return .text("done")
        }
    }

    private func server(_ routes: [Route]) throws -> (Server, UInt16) {
        let server = Server(handler: try Router(validating: routes).handler, onError: { _, _ in })
        return (server, try server.start(host: "localhost", port: 0).port)
    }

    @Test func `a running request is finished before the server closes`() async throws {
        let gate = Gate()
        let (server, port) = try server([gated(gate), .hello])
        async let all = blocking {
            let client = try SocketClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            return try client.readToEnd()
        }
        await gate.arrival()
        async let stopped: Void = server.stop(grace: .seconds(60))
        // Refused connections show that the stop has begun.
        try await blocking {
            while (try? SocketClient(port: port)) != nil { sched_yield() }
        }
        await gate.open()
        await stopped
        #expect(try await all.contains("Connection: close\r\n"))
        #expect(try await all.hasSuffix("done"))
        #expect(server.statistics.inFlight == 0)
        #expect(server.statistics.connections == 0)
    }

    @Test func `a request that outlasts the grace is cancelled and answered 503 or cut off`() async throws {
        let (entered, enter) = AsyncStream<Void>.makeStream()
        let (cancelled, cancel) = AsyncStream<Void>.makeStream()
        let stubborn = Route(.get, "/stubborn") { _ in
            enter.finish()
            let (never, hold) = AsyncStream<Void>.makeStream()
            for await _ in never {}
            withExtendedLifetime(hold) {}
            if Task.isCancelled { cancel.finish() }
            return .text("too late")
        }
        let (server, port) = try server([stubborn])
        async let all = blocking {
            let client = try SocketClient(port: port)
            client.send("GET /stubborn HTTP/1.1\r\nHost: a\r\n\r\n")
            return try client.readToEnd()
        }
        for await _ in entered {}
        await server.stop(grace: .milliseconds(20))
        for await _ in cancelled {}
        let text = try await all
        #expect(text.isEmpty || text.contains(" 503 "))
        #expect(server.statistics.inFlight == 0)
    }

    @Test func `event streams are ended and idle connections closed`() async throws {
        let events = Route(.get, "/events") { _ in .events(BodyStream.makeStream().stream) }
        let (server, port) = try server([events, .hello])
        let streaming = try SocketClient(port: port)
        streaming.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try await blocking { try streaming.read(until: "\r\n\r\n") }
        let idle = try SocketClient(port: port)
        _ = try await blocking { try idle.request("GET", "/hello") }
        await server.stop(grace: .seconds(60))
        #expect(try await blocking { try streaming.readToEnd() } == "0\r\n\r\n")
        #expect(try await blocking { try idle.readToEnd() }.isEmpty)
        #expect(server.statistics.connections == 0)
        #expect(server.statistics.streams == 0)
    }

    @Test func `stopping twice or before the start does nothing`() async throws {
        let (server, _) = try server([.hello])
        await server.stop(grace: .zero)
        await server.stop(grace: .zero)
        await Server(handler: Handler { _ in .empty() }, onError: { _, _ in }).stop(grace: .zero)
    }

    @Test func `stopping in the midst of traffic loses no request that was taken and never hangs`() async throws {
        for _ in 0..<10 {
            let (server, port) = try server([.hello])
            let going = Tally()
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try? await blocking {
                            while true {
                                let client = try SocketClient(port: port)
                                for _ in 0..<20 where try client.request("GET", "/hello").status == 200 {
                                    going.count.add(1, ordering: .relaxed)
                                }
                            }
                        }
                    }
                }
                group.addTask {
                    while going.count.load(ordering: .relaxed) < 200 { await Task.yield() }
                    await server.stop(grace: .seconds(5))
                }
            }
            #expect(server.statistics.inFlight == 0)
            #expect(server.statistics.connections == 0)
        }
    }

    @Test func `what a request holds is let go once it is answered`() async throws {
        final class Token: Sendable {
            let tally: Tally
            init(_ tally: Tally) {
                self.tally = tally
                tally.count.add(1, ordering: .relaxed)
            }
            deinit { tally.count.subtract(1, ordering: .relaxed) }
        }
        let tally = Tally()
        let route = Route(.post, "/held") { request in
            var request = request
            request[Token.self] = Token(tally)
            return Response(body: .bytes(request.body))
        }
        let (server, port) = try server([route])
        try await blocking {
            let client = try SocketClient(port: port)
            for _ in 0..<50 { #expect(try client.request("POST", "/held", body: "abc").status == 200) }
        }
        await server.stop(grace: .seconds(5))
        #expect(tally.count.load(ordering: .relaxed) == 0)
    }
}
