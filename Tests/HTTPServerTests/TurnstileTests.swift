import HTTPServer
import Testing

struct TurnstileTests {
    private struct Broken: Error {}

    @Test func `so many go through at once, and the others in the order in which they came`() async throws {
        let (arrivals, arrived) = AsyncStream<Int>.makeStream()
        let gates = (0..<5).map { _ in AsyncStream<Bool>.makeStream() }
        let handler = Handler { request in
            let number = try #require(request.path.first.flatMap { Int($0) })
            arrived.yield(number)
            for await isGood in gates[number].stream {
                guard isGood else { throw Broken() }
                break
            }
            return .empty()
        }.with([Turnstile(width: 2).middleware])
        // Each runs as far as it gets before the next begins.
        let requests = (0..<5).map { number in
            Task.immediate { try await handler.respond(to: Request(target: "/\(number)")).status }
        }
        var iterator = arrivals.makeAsyncIterator()
        #expect([await iterator.next(), await iterator.next()] == [0, 1])
        // Whoever leaves lets one in, whether it went well or not.
        for (leaving, isGood, next) in [(1, true, 2), (0, false, 3), (3, true, 4)] {
            gates[leaving].continuation.yield(isGood)
            #expect(await iterator.next() == next)
        }
        for rest in [2, 4] { gates[rest].continuation.yield(true) }
        for (number, request) in requests.enumerated() {
            let result = await request.result
            #expect(((try? result.get()) == .noContent) == (number != 0))
        }
    }

    @Test func `it stays open after many have waited`() async throws {
        let handler = Handler { _ in .empty() }.with([Turnstile(width: 1).middleware])
        try await withThrowingTaskGroup { group in
            for _ in 0..<3000 { group.addTask { _ = try await handler.respond(to: Request(target: "/")) } }
            try await group.waitForAll()
        }
        #expect(try await handler.respond(to: Request(target: "/")).status == .noContent)
    }
}
