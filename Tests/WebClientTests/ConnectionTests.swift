import Glibc
import Synchronization
import Testing
import WebClient

@Suite struct ConnectionTests {
    @Test func `a connection is used again`() async throws {
        try await withServer { server, client in
            let first = try await client.send(WebRequest(url: server.url))
            let second = try await client.send(WebRequest(url: server.url + "/other", method: "GET"))
            #expect(!first.reusedConnection)
            #expect(second.reusedConnection)
            #expect(second.connectedAddress == first.connectedAddress)
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `a kept connection that the receiver closed is replaced`() async throws {
        let answer = { @Sendable (_: LoopbackServer.Request) in
            LoopbackServer.Answer.sayAndClose(LoopbackServer.ok("ok"))
        }
        try await withServer(answer: answer) { server, client in
            _ = try await client.send(WebRequest(url: server.url))
            await server.aDeparture()
            let second = try await client.send(WebRequest(url: server.url))
            #expect(second.status == 200)
            #expect(!second.reusedConnection)
        }
    }

    @Test func `200 requests at once all arrive once, over no more connections than allowed`() async throws {
        try await withServer(settings: WebClientSettings(maximumConnectionsPerHost: 8)) { server, client in
            let statuses = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let body = Array("message \(number)".utf8)
                        return (number, try await client.send(WebRequest(url: server.url, body: body)).status)
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(statuses.count == 200)
            #expect(statuses.values.allSatisfy { $0 == 200 })
            let bodies = Set(server.requests.map { String(decoding: $0.body, as: UTF8.self) })
            #expect(bodies == Set((0..<200).map { "message \($0)" }))
            #expect(server.requests.count == 200)
            #expect(server.connectionCount <= 8)
        }
    }

    @Test func `a receiver that never answers does not hold up another`() async throws {
        let settings = WebClientSettings(maximumConnectionsPerHost: 2)
        try await withServer(settings: settings, answer: { _ in .hang }) { dead, client in
            let alive = try LoopbackServer()
            defer { alive.stop() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { _ = try? await client.send(WebRequest(url: dead.url)) }
                }
                await dead.aRequest()
                for _ in 0..<20 {
                    let response = try await client.send(WebRequest(url: alive.url))
                    #expect(response.status == 200)
                }
                #expect(dead.connectionCount <= 2)
                group.cancelAll()
            }
        }
    }

    @Test func `more requests than the settings allow are refused at once`() async throws {
        let settings = WebClientSettings(maximumRequests: 2)
        try await withServer(settings: settings, answer: { _ in .hang }) { server, client in
            let results = await withTaskGroup(of: WebClientError?.self) { group in
                for _ in 0..<3 {
                    group.addTask { await client.failure(of: WebRequest(url: server.url)) }
                }
                let first = await group.next()
                group.cancelAll()
                return await group.reduce(into: [first ?? nil]) { $0.append($1) }
            }
            #expect(results == [.tooManyRequests(limit: 2), .cancelled, .cancelled])
            // A cancelled caller goes on before the client's own thread has put the request away.
            var response: WebClientError?
            for _ in 0..<100_000 {
                response = await client.failure(of: WebRequest(url: server.url, totalTimeout: .milliseconds(50)))
                if response != .tooManyRequests(limit: 2) { break }
                await Task.yield()
            }
            #expect(response == .timedOut(.waitingForResponse), "ended requests make room again")
        }
    }

    @Test func `the check sees the address that is connected to`() async throws {
        let asked = Mutex<[SocketAddress]>([])
        let settings = WebClientSettings(addressCheck: { address in
            asked.withLock { $0.append(address) }
            return true
        })
        try await withServer(settings: settings) { server, client in
            _ = try await client.send(WebRequest(url: "http://localhost:\(server.port)/"))
            let expected = try #require(SocketAddress("127.0.0.1", port: server.port))
            #expect(asked.withLock { $0 }.contains(expected))
        }
    }

    @Test func `a refused address gets no connection`() async throws {
        try await withServer(settings: WebClientSettings(addressCheck: { _ in false })) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url))
            #expect(error == .addressRefused("127.0.0.1"))
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `the proxy of the environment is not used unless the settings say so`() async {
        // In a process of its own, because setting a variable is not safe beside threads that read one.
        await #expect(processExitsWith: .success) {
            setenv("http_proxy", "http://127.0.0.1:1", 1)
            try await withServer { server, client in
                let response = try await client.send(WebRequest(url: server.url))
                #expect(response.status == 200)
            }
            let proxied = WebClient(settings: WebClientSettings(proxy: .environment))
            let error = await proxied.failure(of: WebRequest(url: "http://127.0.0.1:2/"))
            #expect(String(describing: error).contains("port 1 "))
            await proxied.close()
        }
    }
}
