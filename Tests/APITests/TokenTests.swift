import HTTPServer
import Testing

@Suite struct TokenTests {
    @Test func `a token is made, shows its secret once, and ends at once`() async throws {
        try await Desk.open { desk in
            let body = #"{"name": "Reports", "scopes": ["read:ticket"], "valid_for": "1d"}"#
            let made = try await desk.send(.post, "/api/v1/tokens", body).json()
            let secret = made["secret"].text ?? ""
            #expect(made["expires_at"].text == "2026-03-03T10:00:00Z")
            let mine = try await desk.send(.get, "/api/v1/tokens").json()["items"].list
            #expect(mine.count == 2)
            #expect(try await desk.send(.get, "/api/v1/tokens", as: .admin).json()["items"].list.count == 6)
            let header = [("Authorization", "Bearer \(secret)")]
            #expect(try await desk.send(.get, "/api/v1/tickets", as: nil, headers: header).status == 200)
            for hidden in ["people", "teams", "departments", "bindings", "rotas", "calendars", "settings", "customers"]
            {
                let reply = try await desk.send(.get, "/api/v1/\(hidden)", as: nil, headers: header)
                #expect(reply.status == 403, "\(hidden)")
            }
            #expect(try await desk.send(.delete, "/api/v1/tokens/\(made["number"].int ?? 0)").status == 200)
            #expect(try await desk.send(.get, "/api/v1/tickets", as: nil, headers: header).status == 401)
        }
    }

    @Test func `nobody makes one for others, and no scope is made up`() async throws {
        try await Desk.open { desk in
            let others = #"{"name": "Mine", "person": "lea@example.com"}"#
            let refused = try await desk.send(.post, "/api/v1/tokens", others)
            #expect(refused.status == 403)
            let odd = #"{"name": "Mine", "scopes": ["fly"]}"#
            let wrong = try await desk.send(.post, "/api/v1/tokens", odd).fieldErrors()
            #expect(wrong.keys.contains("scopes"))
        }
    }

    @Test func `the trail is read on from where it was left, and is whole`() async throws {
        try await Desk.open { desk in
            let first = try await desk.send(.get, "/api/v1/audit/events?limit=5", as: .admin).json()
            #expect(first["items"].list.count == 5)
            let cursor = first["next_cursor"].text ?? ""
            try await desk.fileTicket()
            let next = try await desk.send(.get, "/api/v1/audit/events?cursor=\(cursor)", as: .admin).json()
            let last = first["items"][4]["sequence"].int ?? 0
            #expect(next["items"][0]["sequence"].int == last + 1)
            #expect(next["items"].list.contains { $0["kind"].text == "ticket.opened" })
            let about = try await desk.send(.get, "/api/v1/audit/events?about=ticket:1", as: .admin).json()
            #expect(about["items"].list.allSatisfy { $0["about"]["number"].int == 1 })
            let report = try await desk.send(.get, "/api/v1/audit/verification", as: .admin).json()
            #expect(report["intact"].flag == true)
        }
    }

    @Test func `a notification is tried with a real record, and the customer is found`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let path = "/api/v1/notice-templates/acknowledgement/preview"
            let read = try await desk.send(.post, path, #"{"record": "ticket 1", "language": "de"}"#).json()
            #expect(read["language"].text == "de")
            #expect(try await desk.send(.post, path, #"{"record": "ticket 1"}"#, as: .sam).status == 404)
            let found = try await desk.send(.get, "/api/v1/customers?email=kim@customer.example").json()["items"]
            #expect(found[0]["email"].text == "kim@customer.example")
            #expect(try await desk.send(.get, "/api/v1/customers/1").status == 200)
            #expect(try await desk.send(.get, "/api/v1/customers/9").status == 404)
        }
    }
}
