import HTTPServer
import Testing

@Suite struct DealTests {
    private static let deal = #"""
        {"name": "Big one", "value": {"amount": "12000.5", "currency": "eur"}, "discount": 7.5, "stage": "offer",
         "expected_close": "2026-06-30", "owner": "sam@example.com"}
        """#

    @Test func `a deal is filed and found at its location`() async throws {
        try await Desk.open { desk in
            let filed = try await desk.send(.post, "/api/v1/deals", Self.deal, as: .sam)
            #expect(filed.status == 201)
            #expect(filed.header("ETag") == "\"1\"")
            let location = try #require(filed.header("Location"))
            let deal = try await desk.send(.get, location, as: .sam).json()
            #expect(deal["name"].text == "Big one")
            #expect(deal["value"]["amount"].text == "12000.50")
            #expect(deal["value"]["currency"].text == "EUR")
            #expect(deal["discount"].double == 7.5)
            #expect(deal["expected_close"].text == "2026-06-30")
            #expect(deal["owner"]["name"].text == "Sam")
            #expect(deal["department"]["name"].text == "Sales")
            #expect(deal["stages"][0]["stage"].text == "offer")
            #expect(deal["cases"].list.isEmpty)
        }
    }

    @Test func `a deal is changed in the version that was seen`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/deals", Self.deal, as: .sam)
            let changed = try await desk.send(
                .patch, "/api/v1/deals/1", #"{"stage": "contract", "owner": null}"#, as: .sam,
                headers: [("If-Match", "\"1\"")])
            #expect(try changed.json()["stage"].text == "contract")
            #expect(try changed.json()["owner"].isNull)
            let late = try await desk.send(
                .patch, "/api/v1/deals/1", #"{"stage": "lost"}"#, as: .sam, headers: [("If-Match", "\"1\"")])
            #expect(late.status == 412)
        }
    }

    @Test(arguments: [
        (#"{}"#, "name"), (#"{"name": "a", "value": {"amount": "lots", "currency": "EUR"}}"#, "value"),
        (#"{"name": "a", "value": {"amount": "1"}}"#, "value.currency"), (#"{"name": "a", "value": 12}"#, "value"),
        (#"{"name": "a", "discount": 101}"#, "discount"), (#"{"name": "a", "outcome": "great"}"#, "outcome"),
        (#"{"name": "a", "expected_close": "soon"}"#, "expected_close"),
        (#"{"name": "a", "closed_at": "soon"}"#, "closed_at"), (#"{"name": "a", "account": "None"}"#, "account"),
    ])
    func `an unusable deal names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/deals", body, as: .sam)
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }

    @Test func `deals are listed page by page`() async throws {
        try await Desk.open { desk in
            for _ in 1...3 { _ = try await desk.send(.post, "/api/v1/deals", Self.deal, as: .sam) }
            _ = try await desk.send(.patch, "/api/v1/deals/2", #"{"outcome": "won"}"#, as: .sam)
            let first = try await desk.send(.get, "/api/v1/deals?limit=2", as: .sam).json()
            let cursor = try #require(first["next_cursor"].text)
            let second = try await desk.send(.get, "/api/v1/deals?limit=2&cursor=\(cursor)", as: .sam).json()
            #expect((first["items"].list + second["items"].list).compactMap { $0["number"].int } == [3, 2, 1])
            let won = try await desk.send(.get, "/api/v1/deals?outcome=won&department=sales", as: .sam).json()
            #expect(won["items"].list.compactMap { $0["number"].int } == [2])
            #expect(try await desk.send(.get, "/api/v1/deals?department=moon", as: .sam).status == 422)
        }
    }

    @Test func `a deal is escalated by hand`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/deals", Self.deal, as: .sam)
            let reply = try await desk.send(.post, "/api/v1/deals/1/escalate", #"{"reason": "It stalls"}"#, as: .sam)
            #expect(reply.status == 201)
            #expect(try reply.json()["case"]["record"]["kind"].text == "deal")
        }
    }

    @Test func `an agent of another department finds no deal`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/deals", Self.deal, as: .sam)
            #expect(try await desk.send(.get, "/api/v1/deals/1", as: .ann).status == 404)
            #expect(try await desk.send(.patch, "/api/v1/deals/1", "{}", as: .ann).status == 404)
            #expect(try await desk.send(.get, "/api/v1/deals", as: .ann).json()["items"].list.isEmpty)
        }
    }
}
