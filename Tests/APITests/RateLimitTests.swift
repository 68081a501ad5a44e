import BusinessTime
import HTTPServer
import Testing

@testable import API

struct RateLimitTests {
    @Test func `a token makes its requests, and then one at a time as they come back`() async throws {
        try await Desk.open { desk in
            let set = try await desk.send(
                .put, "/api/v1/settings/request-rate", #"{"value": "60"}"#, as: .admin)
            #expect(set.status == 200)
            for number in 1...60 {
                let reply = try await desk.send(.get, "/api/v1/tickets")
                #expect(reply.status == 200)
                #expect(reply.header("RateLimit-Policy") == "\"token\";q=60;w=60")
                #expect(reply.header("RateLimit") == "\"token\";r=\(60 - number);t=1")
            }
            let refused = try await desk.send(.post, "/api/v1/tickets", #"{"subject": "Printer"}"#)
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") == "1")
            #expect(try refused.json()["detail"].text?.contains("60 requests a minute") == true)
            // Others are not touched.
            #expect(try await desk.send(.get, "/api/v1/tickets", as: .lea).status == 200)
            desk.clock.advance(by: .seconds(1))
            #expect(try await desk.send(.get, "/api/v1/tickets").status == 200)
            #expect(try await desk.send(.get, "/api/v1/tickets").status == 429)
            desk.clock.advance(by: .seconds(3600))
            #expect(try await desk.send(.get, "/api/v1/tickets").header("RateLimit") == "\"token\";r=59;t=1")
        }
    }

    @Test func `without a limit nothing is counted, and nonsense is no limit`() async throws {
        try await Desk.open { desk in
            for value in ["0", "59", "many", "1000001"] {
                let refused = try await desk.send(
                    .put, "/api/v1/settings/request-rate", #"{"value": "\#(value)"}"#, as: .admin)
                #expect(refused.status == 422)
            }
            _ = try await desk.send(
                .put, "/api/v1/settings/request-rate", #"{"value": "unlimited"}"#, as: .admin)
            #expect(try await desk.send(.get, "/api/v1/tickets").header("RateLimit") == nil)
        }
    }

    @Test func `a clock that goes back gives and takes nothing`() {
        let limiter = RateLimiter()
        let now = Instant(seconds: 1_000_000)
        #expect(limiter.take("a", perMinute: 60, now: now).remaining == 59)
        #expect(limiter.take("a", perMinute: 60, now: Instant(seconds: 0)).remaining == 58)
        #expect(limiter.take("a", perMinute: 60, now: Instant(seconds: 1)).remaining == 58)
    }

    @Test func `however many tokens there are, memory is bounded`() {
        let limiter = RateLimiter()
        for number in 0..<30_000 {
            let now = Instant(milliseconds: Int64(number) * 10)
            #expect(limiter.take("\(number)", perMinute: 6000, now: now).isAllowed)
        }
    }
}
