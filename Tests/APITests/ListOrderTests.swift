import HTTPServer
import Testing

/// Lists in the orders, with the filters and with the parts that whoever asks wants.
@Suite struct ListOrderTests {
    private static func numbers(_ desk: Desk, _ path: String) async throws -> [Int] {
        var found: [Int] = []
        var cursor: String?
        repeat {
            let more = cursor.map { "&cursor=\($0)" } ?? ""
            let page = try await desk.send(.get, "/api/v1/\(path)&limit=2\(more)", as: .admin).json()
            found += page["items"].list.compactMap { $0["number"].int }
            cursor = page["next_cursor"].text
        } while cursor != nil
        return found
    }

    private static func openDeals(_ desk: Desk) async throws {
        let deals = [
            #"{"name": "a", "value": {"amount": "100", "currency": "EUR"}, "expected_close": "2026-05-01"}"#,
            #"{"name": "b", "owner": "sam@example.com", "department": "Sales"}"#,
            #"{"name": "c", "value": {"amount": "900", "currency": "EUR"}, "stage": "won soon"}"#,
            #"{"name": "d", "value": {"amount": "100", "currency": "EUR"}, "expected_close": "2026-04-01"}"#,
        ]
        for deal in deals {
            let reply = try await desk.send(.post, "/api/v1/deals", deal, as: .admin)
            #expect(reply.status == 201, "\(reply.text)")
        }
    }

    @Test(arguments: [
        ("deals?sort=newest", [4, 3, 2, 1]), ("deals?sort=value", [3, 4, 1, 2]), ("deals?sort=close", [4, 1, 2, 3]),
        ("deals?owner=sam@example.com", [2]), ("deals?stage=won%20soon&sort=value", [3]),
        ("deals?department=Sales", [2]),
    ])
    func `deals come in each order, page by page`(_ path: String, _ expected: [Int]) async throws {
        try await Desk.open { desk in
            try await Self.openDeals(desk)
            #expect(try await Self.numbers(desk, path) == expected)
        }
    }

    @Test(arguments: [
        ("accounts?sort=number", [1, 2, 3, 4]), ("accounts?sort=name", [2, 4, 3, 1]),
        ("accounts?sort=health", [3, 1, 2, 4]), ("accounts?tier=premium", [2]),
    ])
    func `accounts come in each order, page by page`(_ path: String, _ expected: [Int]) async throws {
        try await Desk.open { desk in
            for account in [
                #"{"name": "zeta", "health": 40}"#, #"{"name": "Alpha", "tier": "premium"}"#,
                #"{"name": "mu", "health": 7}"#, #"{"name": "Beta"}"#,
            ] {
                let reply = try await desk.send(.post, "/api/v1/accounts", account, as: .admin)
                #expect(reply.status == 201, "\(reply.text)")
            }
            #expect(try await Self.numbers(desk, path) == expected)
        }
    }

    @Test func `a cursor of another order is refused`() async throws {
        try await Desk.open { desk in
            try await Self.openDeals(desk)
            let page = try await desk.send(.get, "/api/v1/deals?sort=value&limit=1", as: .admin).json()
            let cursor = page["next_cursor"].text ?? ""
            let reply = try await desk.send(.get, "/api/v1/deals?sort=close&cursor=\(cursor)", as: .admin)
            #expect(try reply.fieldErrors().keys.contains("cursor"))
        }
    }

    @Test func `only the parts that are asked for are shown`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let all = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(all["messages"].list.count == 1)
            let some = try await desk.send(.get, "/api/v1/tickets/1?include=clocks,cases")
            #expect(!some.text.contains("\"messages\""))
            #expect(try some.json()["clocks"].list.count == 1)
            let bare = try await desk.send(.get, "/api/v1/tickets/1?include=none")
            #expect(!bare.text.contains("\"clocks\"") && !bare.text.contains("\"cases\""))
            #expect(try bare.json()["subject"].text != nil)
            let odd = try await desk.send(.get, "/api/v1/tickets/1?include=secrets")
            #expect(try odd.fieldErrors().keys.contains("include"))
        }
    }
}
