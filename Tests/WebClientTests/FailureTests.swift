import Testing
import WebClient

@Suite struct FailureTests {
    @Test func `a receiver that never answers ends in a time-out`() async throws {
        try await withServer(answer: { _ in .hang }) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url, totalTimeout: .milliseconds(80)))
            #expect(error == .timedOut(.waitingForResponse))
            await server.aDeparture()
        }
    }

    @Test func `a receiver that stops in the middle ends in a time-out`() async throws {
        let begun = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"
        try await withServer(answer: { _ in .sayAndHang(begun) }) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url, totalTimeout: .milliseconds(80)))
            #expect(error == .timedOut(.receiving))
        }
    }

    @Test func `a connection that is never accepted ends in the connect time-out`() async throws {
        // A listen queue of length 0 holds one connection; the kernel drops what comes after it.
        let server = try LoopbackServer(backlog: 0, accepts: false)
        defer { server.stop() }
        let client = WebClient()
        let errors = await withTaskGroup(of: WebClientError?.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    await client.failure(
                        of: WebRequest(
                            url: server.url, connectTimeout: .milliseconds(80), totalTimeout: .milliseconds(400)))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(errors.contains(.timedOut(.connecting)))
        await client.close()
    }

    @Test func `a receiver that never completes the TLS handshake ends in a time-out`() async throws {
        let server = try LoopbackServer(accepts: false)
        defer { server.stop() }
        let client = WebClient()
        let error = await client.failure(
            of: WebRequest(url: "https://127.0.0.1:\(server.port)/", connectTimeout: .milliseconds(80)))
        #expect(error == .timedOut(.securing))
        await client.close()
    }

    @Test func `the time-out runs from a request's turn on, not while it waits for it`() async throws {
        let settings = WebClientSettings(maximumConnectionsPerHost: 1)
        let answer: @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = {
            $0.body.isEmpty ? .hang : .say(LoopbackServer.ok("ok"))
        }
        try await withServer(settings: settings, answer: answer) { server, client in
            let first = Task {
                await client.failure(of: WebRequest(url: server.url, totalTimeout: .milliseconds(200)))
            }
            await server.aRequest()
            let second = await client.failure(
                of: WebRequest(url: server.url, body: [1], totalTimeout: .milliseconds(100)))
            #expect(second == nil)
            #expect(await first.value == .timedOut(.waitingForResponse))
        }
    }

    @Test func `a waiting request can be cancelled`() async throws {
        let settings = WebClientSettings(maximumConnectionsPerHost: 1)
        try await withServer(settings: settings, answer: { _ in .hang }) { server, client in
            let first = Task { await client.failure(of: WebRequest(url: server.url)) }
            await server.aRequest()
            let second = Task { await client.failure(of: WebRequest(url: server.url)) }
            second.cancel()
            #expect(await second.value == .cancelled)
            #expect(server.requests.count == 1)
            first.cancel()
            #expect(await first.value == .cancelled)
        }
    }

    @Test func `a port that nobody listens on is a failed connection`() async throws {
        let server = try LoopbackServer()
        server.stop()
        let client = WebClient()
        let error = await client.failure(of: WebRequest(url: server.url))
        guard case .couldNotConnect(let detail)? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        #expect(detail.contains("127.0.0.1"))
        await client.close()
    }

    @Test func `a name without an address is told as such`() async throws {
        // RFC 6761 section 6.4: resolvers answer names under "invalid" negatively without asking the network.
        let client = WebClient()
        let error = await client.failure(of: WebRequest(url: "http://nowhere.invalid/"))
        guard case .couldNotResolve? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        await client.close()
    }

    @Test func `a receiver without TLS behind an https URL is a TLS failure`() async throws {
        let server = try LoopbackServer(answer: { _ in .hang })
        let plain = try PlainTalker()
        defer {
            server.stop()
            plain.stop()
        }
        let client = WebClient()
        let error = await client.failure(of: WebRequest(url: "https://127.0.0.1:\(plain.port)/"))
        guard case .tls? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        await client.close()
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/7.0 200 OK\r\n\r\n",
    ])
    func `an answer that is not HTTP is told as such`(answer: String) async throws {
        try await withServer(answer: { _ in .sayAndClose(answer) }) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url))
            guard case .malformedResponse? = error else {
                Issue.record("unexpected \(String(describing: error))")
                return
            }
        }
    }

    @Test func `headers without end are not read for ever`() async throws {
        let answer = "HTTP/1.1 200 OK\r\n" + String(repeating: "X: xxxxxxxxxx\r\n", count: 5_000)
        try await withServer(answer: { _ in .sayAndHang(answer) }) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url))
            #expect(error == .malformedResponse("its headers are longer than 64 KiB"))
        }
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
    func `an answer cut short or broken in the middle is a lost connection`(answer: String) async throws {
        try await withServer(answer: { _ in .sayAndClose(answer) }) { server, client in
            let error = await client.failure(of: WebRequest(url: server.url))
            guard case .connectionLost? = error else {
                Issue.record("unexpected \(String(describing: error))")
                return
            }
        }
    }

    @Test func `cancelling the task takes the request out`() async throws {
        try await withServer(answer: { _ in .hang }) { server, client in
            let task = Task { await client.failure(of: WebRequest(url: server.url)) }
            await server.aRequest()
            task.cancel()
            #expect(await task.value == .cancelled)
            await server.aDeparture()
        }
    }

    @Test func `a task cancelled beforehand sends nothing`() async throws {
        try await withServer { server, client in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await client.failure(of: WebRequest(url: server.url))
            }
            #expect(await task.value == .cancelled)
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `closing ends running and waiting requests`() async throws {
        try await withServer(settings: WebClientSettings(maximumConnectionsPerHost: 4), answer: { _ in .hang }) {
            server, client in
            let errors = await withTaskGroup(of: WebClientError?.self) { group in
                for _ in 0..<30 {
                    group.addTask { await client.failure(of: WebRequest(url: server.url)) }
                }
                await server.aRequest()
                await client.close()
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors == [WebClientError?](repeating: .closed, count: 30))
        }
    }

    @Test func `a closed client refuses, and closing twice is harmless`() async throws {
        let client = WebClient()
        await client.close()
        await client.close()
        #expect(await client.failure(of: WebRequest(url: "http://127.0.0.1:1/")) == .closed)
    }
}
