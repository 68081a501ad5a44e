import HTTPServer
import Synchronization
import Testing

struct BodyStreamTests {
    /// Hands the feeding end of each stream to the test.
    private func eventRoute(
        _ feeds: AsyncStream<BodyStream.Continuation>.Continuation, bufferBytes: Int = 65_536
    ) -> Route {
        Route(.get, "/events") { _ in
            let (stream, feed) = BodyStream.makeStream(bufferBytes: bufferBytes)
            feeds.yield(feed)
            return .events(stream)
        }
    }

    private static let ask = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `events arrive one by one and the end is clean`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output)]) { _, port in
            let client = try SocketClient(port: port)
            client.send(Self.ask)
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            let head = try await blocking { try client.read(until: "\r\n\r\n") }
            #expect(head.contains("Content-Type: text/event-stream"))
            #expect(head.contains("Transfer-Encoding: chunked"))
            for number in 1...3 {
                #expect(feed.yield(ServerSentEvent(id: "\(number)", data: "n\(number)")))
                let text = try await blocking { try client.read(until: "data: n\(number)\n\n") }
                #expect(text.contains("id: \(number)\n"))
            }
            feed.finish()
            _ = try await blocking { try client.read(until: "0\r\n\r\n") }
            #expect(!feed.yield(.heartbeat))
            // The connection is good for another request.
            client.send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await blocking { try client.readReply().status } == 404)
        }
    }

    @Test func `what was sent before the client listens is not lost`() async throws {
        let early = Route(.get, "/events") { _ in
            let (stream, feed) = BodyStream.makeStream()
            feed.yield(ServerSentEvent(data: "early"))
            feed.finish()
            return .events(stream)
        }
        try await withServer([early]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send(Self.ask)
                return try client.read(until: "0\r\n\r\n")
            }
            #expect(all.contains("data: early\n\n"))
        }
    }

    @Test func `a sender that waits for its client loses nothing, however slowly it reads`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output, bufferBytes: 4096)]) { _, port in
            let client = try SocketClient(port: port)
            client.send(Self.ask)
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            // Each is larger than a quarter of the buffer, one is larger than all of it, and together they are a hundred times
            // as large.
            let count = 400
            let sending = Task {
                for number in 1...count {
                    let size = number == 5 ? 10_000 : 1200
                    guard await feed.send(ServerSentEvent(id: "\(number)", data: String(repeating: "x", count: size)))
                    else { return number }
                }
                feed.finish()
                return count
            }
            let all = try await blocking { try client.read(until: "0\r\n\r\n") }
            #expect(await sending.value == count)
            #expect(all.contains("id: \(count)\n"))
        }
    }

    @Test func `a sender that waits is told when its client leaves`() async throws {
        let (stream, feed) = BodyStream.makeStream(bufferBytes: 16)
        let sending = Task {
            var sent = 0
            while await feed.send(ServerSentEvent(data: "something long")) { sent += 1 }
            return sent
        }
        var chunks: AsyncStream<[UInt8]>? = stream.chunks
        for await _ in chunks.map({ $0.prefix(3) }) ?? stream.chunks.prefix(3) {}
        chunks = nil
        #expect(await sending.value >= 3)
    }

    @Test func `an HTTP 1.0 client gets the events without chunks`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output)]) { _, port in
            let client = try SocketClient(port: port)
            client.send("GET /events HTTP/1.0\r\n\r\n")
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            feed.yield(ServerSentEvent(data: "plain"))
            feed.finish()
            let all = try await blocking { try client.readToEnd() }
            #expect(all.hasSuffix("\r\n\r\ndata: plain\n\n"))
        }
    }

    @Test func `a client that leaves an idle stream is noticed at once`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output)]) { server, port in
            var client: SocketClient? = try SocketClient(port: port)
            client?.send(Self.ask)
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            let (ended, end) = AsyncStream<Void>.makeStream()
            feed.onTermination { end.finish() }
            let connected = try #require(client)
            _ = try await blocking { try connected.read(until: "\r\n\r\n") }
            connected.endSending()
            client = nil
            for await _ in ended {}
            #expect(!feed.yield(.heartbeat))
            // The feed hears of it before the library is done with the connection; after the stop it is for certain.
            await server.stop(grace: .seconds(60))
            #expect(server.statistics.streams == 0)
        }
    }

    @Test func `the sequence behind a stream is cancelled when the client leaves`() async throws {
        let (cancelled, end) = AsyncStream<Void>.makeStream()
        let route = Route(.get, "/events") { _ in
            let (events, output) = AsyncStream<ServerSentEvent>.makeStream()
            output.yield(ServerSentEvent(data: "first"))
            output.onTermination = { _ in end.finish() }
            return .events(BodyStream(events))
        }
        try await withServer([route]) { _, port in
            let client = try SocketClient(port: port)
            client.send(Self.ask)
            _ = try await blocking { try client.read(until: "data: first\n\n") }
            client.endSending()
            for await _ in cancelled {}
        }
    }

    @Test func `a client that does not read is cut off instead of buffered for`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output, bufferBytes: 10_000)]) { server, port in
            let client = try SocketClient(port: port, receiveBuffer: 4096)
            client.send(Self.ask)
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            let (ended, end) = AsyncStream<Void>.makeStream()
            feed.onTermination { end.finish() }
            let event = ServerSentEvent(data: String(repeating: "x", count: 4000))
            var sent = 0
            while feed.yield(event), sent < 100_000 {
                sent += 1
                await Task.yield()
            }
            #expect(sent < 100_000)
            for await _ in ended {}
            await server.stop(grace: .zero)
            #expect(server.statistics.streams == 0)
            #expect(client.descriptor >= 0)
        }
    }

    @Test func `HEAD of an event stream ends at once and starts nothing`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output)]) { _, port in
            let reply = try await blocking { try SocketClient(port: port).request("HEAD", "/events") }
            #expect(reply.status == 200)
            var iterator = feeds.makeAsyncIterator()
            let feed = try #require(await iterator.next())
            #expect(!feed.yield(.heartbeat))
        }
    }

    @Test func `three hundred idle streams need no thread each and all get an event`() async throws {
        let (feeds, output) = AsyncStream<BodyStream.Continuation>.makeStream()
        try await withServer([eventRoute(output)]) { server, port in
            let clients = try (0..<300).map { _ in try SocketClient(port: port) }
            for client in clients { client.send(Self.ask) }
            var iterator = feeds.makeAsyncIterator()
            var open: [BodyStream.Continuation] = []
            for _ in clients { open.append(try #require(await iterator.next())) }
            for feed in open { #expect(feed.yield(ServerSentEvent(data: "all"))) }
            try await blocking { for client in clients { _ = try client.read(until: "data: all\n\n") } }
            #expect(server.statistics.streams == 300)
            #expect(server.statistics.inFlight == 300)
        }
    }

    @Test func `a stream is read in process`() async throws {
        let (stream, feed) = BodyStream.makeStream()
        feed.yield(ServerSentEvent(data: "a"))
        let chunks = stream.chunks
        feed.yield(ServerSentEvent(data: "b"))
        feed.finish()
        var all: [UInt8] = []
        for await chunk in chunks { all += chunk }
        #expect(String(decoding: all, as: UTF8.self) == "data: a\n\ndata: b\n\n")
    }

    @Test func `a file of any size is sent as it is made`() async throws {
        let route = Route(.get, "/file") { _ in
            try await .download(Pieces(count: 2000), type: "text/plain", name: "a \"b\".txt") { _ in }
        }
        try await withServer([route]) { _, port in
            let all = try await blocking {
                let client = try SocketClient(port: port)
                client.send("GET /file HTTP/1.1\r\nHost: a\r\n\r\n")
                return try client.read(until: "0\r\n\r\n")
            }
            #expect(all.contains(#"Content-Disposition: attachment; filename="a b.txt""#))
            #expect(all.contains("1999 x"))
        }
    }

    /// A thousand bytes with a number before them, so often; from one of them on they cannot be made.
    private struct Pieces: AsyncIteratorProtocol, Sendable {
        struct Broken: Error {}

        var count: Int
        var breaksAt = Int.max
        /// What the breaking waits for.
        var gate: Gate?
        var number = 0

        mutating func next() async throws -> [UInt8]? {
            guard number < count else { return nil }
            guard number < breaksAt else {
                await gate?.pass()
                throw Broken()
            }
            defer { number += 1 }
            return Array("\(number) ".utf8) + [UInt8](repeating: 0x78, count: 1000)
        }
    }

    @Test func `what cannot even be begun is refused before anything is answered`() async throws {
        await #expect(throws: Pieces.Broken.self) {
            try await Response.download(Pieces(count: 2, breaksAt: 0), type: "text/plain", name: "none.txt") { _ in }
        }
    }

    @Test func `a file that breaks off does not look whole`() async throws {
        let gate = Gate()
        let route = Route(.get, "/file") { _ in
            try await .download(
                Pieces(count: 2, breaksAt: 1, gate: gate), type: "text/plain", name: "half.txt"
            ) { _ in }
        }
        try await withServer([route]) { _, port in
            let client = try SocketClient(port: port)
            client.send("GET /file HTTP/1.1\r\nHost: a\r\n\r\n")
            let start = try await blocking { try client.read(until: "0 xx") }
            #expect(start.hasPrefix("HTTP/1.1 200"))
            await gate.open()
            let rest = try await blocking { try client.readToEnd() }
            #expect(!rest.contains("0\r\n\r\n"))
        }
    }
}
