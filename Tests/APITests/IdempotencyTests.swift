import HTTPServer
import Testing

struct IdempotencyTests {
    private static let ticket = #"{"subject": "Printer", "body": "It burns.", "requester": "kim@customer.example"}"#

    private func open(
        _ desk: Desk, _ key: String, _ body: String = ticket, as colleague: Desk.Colleague = .ann
    ) async throws -> Reply {
        try await desk.send(.post, "/api/v1/tickets", body, as: colleague, headers: [("Idempotency-Key", key)])
    }

    private func count(_ desk: Desk) async throws -> Int {
        try await desk.send(.get, "/api/v1/tickets", as: .admin).json()["items"].list.count
    }

    @Test func `a request that is sent again is done once, and answered as before`() async throws {
        try await Desk.open { desk in
            let first = try await open(desk, "6f1c-1")
            let again = try await open(desk, "\"6f1c-1\"")
            #expect(first.status == 201)
            #expect(again.status == 201)
            #expect(again.text == first.text)
            #expect(again.header("Location") == first.header("Location"))
            #expect(again.header("ETag") == first.header("ETag"))
            #expect(again.header("Idempotent-Replayed") == "true")
            #expect(first.header("Idempotent-Replayed") == nil)
            #expect(try await count(desk) == 1)
        }
    }

    @Test func `a key is for one request, one person and one day`() async throws {
        try await Desk.open { desk in
            _ = try await open(desk, "k")
            let other = try await open(desk, "k", Self.ticket.replacing("burns", with: "smokes"))
            #expect(other.status == 422)
            #expect(try other.fieldErrors()["Idempotency-Key"]?.contains("another request") == true)
            #expect(try await open(desk, "k", as: .sam).status == 201)
            #expect(try await count(desk) == 2)
            desk.clock.advance(by: .seconds(24 * 3600))
            let later = try await open(desk, "k", Self.ticket.replacing("burns", with: "smokes"))
            #expect(later.status == 201)
            #expect(try await count(desk) == 3)
        }
    }

    @Test func `what was refused may be sent again under its key`() async throws {
        try await Desk.open { desk in
            let refused = try await open(desk, "k", #"{"subject": "Printer"}"#)
            #expect(refused.status == 422)
            #expect(try await open(desk, "k").status == 201)
        }
    }

    @Test func `of many at one moment one is done`() async throws {
        try await Desk.open { desk in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await open(desk, "at-once").status } }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(Set(statuses).isSubset(of: [201, 409]))
            #expect(statuses.contains(201))
            #expect(try await count(desk) == 1)
            #expect(try await open(desk, "at-once").status == 201)
        }
    }

    @Test func `a change and a removal are done once, too`() async throws {
        try await Desk.open { desk in
            let number = try await desk.fileTicket()
            let headers = [("Idempotency-Key", "change")]
            let path = "/api/v1/tickets/\(number)"
            let first = try await desk.send(.patch, path, #"{"priority": "high"}"#, headers: headers)
            let again = try await desk.send(.patch, path, #"{"priority": "high"}"#, headers: headers)
            #expect(again.text == first.text)
            #expect(again.header("ETag") == first.header("ETag"))
            let elsewhere = try await desk.send(
                .post, "\(path)/replies", #"{"body": "On it."}"#, headers: headers)
            #expect(elsewhere.status == 422)
        }
    }

    @Test(arguments: ["", " ", "a b", "\"", "ä", String(repeating: "k", count: 256)])
    func `a key that cannot be one is refused`(key: String) async throws {
        try await Desk.open { desk in
            let refused = try await open(desk, key)
            #expect(refused.status == 422)
            #expect(try refused.fieldErrors()["Idempotency-Key"] != nil)
            #expect(try await count(desk) == 0)
        }
    }
}
