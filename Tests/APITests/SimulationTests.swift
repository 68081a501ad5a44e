import HTTPServer
import Testing

@Suite struct SimulationTests {
    @Test func `a made-up ticket is run through, and is not there afterwards`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(
                .post, "/api/v1/triggers",
                #"{"name": "Loud", "event": "keyword", "parameters": {"phrases": ["fire"]}}"#, as: .admin)
            let body = #"""
                {"ticket": {"subject": "Help", "body": "Fire!", "requester": "kim@customer.example"},
                 "until": "2026-03-02T12:00:00Z"}
                """#
            let simulated = try await desk.send(.post, "/api/v1/simulate", body).json()
            #expect(simulated["looks"][0]["raised"][0]["name"].text == "Loud")
            #expect(simulated["looks"][0]["triggers"][0]["why"].text == "The message says “Fire”")
            #expect(simulated["clocks"][0]["kind"].text == "first-response")
            #expect(simulated["notifications"][0]["template"].text == "acknowledgement")
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
        }
    }

    @Test func `nobody simulates what they may not see`() async throws {
        try await Desk.open { desk in
            let number = try await desk.fileTicket()
            let body = #"{"record": "ticket:\#(number)"}"#
            #expect(try await desk.send(.post, "/api/v1/simulate", body).status == 200)
            #expect(try await desk.send(.post, "/api/v1/simulate", body, as: .sam).status == 404)
            #expect(try await desk.send(.post, "/api/v1/simulate", "{}").status == 422)
        }
    }

    @Test func `a health score is reported at its own time`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/accounts", #"{"name": "Acme", "health": 70}"#)
            let path = "/api/v1/accounts/1/health"
            let late = #"{"score": 20, "at": "2026-01-01T00:00:00Z"}"#
            #expect(try await desk.send(.post, path, late).json()["health"].int == 70)
            #expect(try await desk.send(.post, path, #"{"score": 60}"#).json()["health"].int == 60)
            #expect(try await desk.send(.post, path, #"{"score": 101}"#).status == 422)
            #expect(try await desk.send(.post, path, #"{"score": 1, "at": "2999-01-01T00:00:00Z"}"#).status == 422)
        }
    }
}
