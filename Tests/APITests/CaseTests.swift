import HTTPServer
import Testing

@Suite struct CaseTests {
    @Test func `escalating starts a case and escalating again adds to it`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let first = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            #expect(first.status == 201)
            #expect(first.header("Location") == "/api/v1/cases/1")
            #expect(try first.json()["case"]["holder"]["name"].text == "Lea")
            let second = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "And again"}"#)
            #expect(second.status == 200)
            #expect(second.header("Location") == nil)
            #expect(try second.json()["case"]["number"].int == 1)
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["cases"][0]["number"].int == 1)
        }
    }

    @Test func `escalating without a reason is refused`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let reply = try await desk.send(.post, "/api/v1/tickets/1/escalate", "{}")
            #expect(try reply.fieldErrors()["reason"] == "is missing")
        }
    }

    @Test func `a case shows its step, its holder and what happened`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let shown = try await desk.send(.get, "/api/v1/cases/1").json()
            #expect(shown["escalation"]["name"].text == "Look after")
            #expect(shown["step"]["name"].text == "The lead looks")
            #expect(shown["asks"].text == "decision")
            #expect(shown["record"]["kind"].text == "ticket")
            #expect(shown["requester"]["name"].text == "Ann")
            #expect(shown["status"].text == "open")
            #expect(shown["reason"].text?.contains("The boss called") == true)
            #expect(!shown["timeline"].list.isEmpty)
            #expect(shown["timeline"][0]["at"].text == "2026-03-02T10:00:00Z")
        }
    }

    @Test func `the holder decides and the case ends`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let decided = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "approve", "comment": "Go on"}"#, as: .lea)
            #expect(decided.status == 200)
            #expect(try decided.json()["status"].text == "approved")
            let again = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "approve"}"#, as: .lea)
            #expect(again.status == 409)
        }
    }

    @Test func `a case is passed on by address`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let passed = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "pass-on", "to": "max@example.com"}"#, as: .lea)
            #expect(try passed.json()["holder"]["name"].text == "Max")
        }
    }

    @Test(arguments: [
        (#"{}"#, "decision"), (#"{"decision": "maybe"}"#, "decision"), (#"{"decision": "pass-on"}"#, "to"),
        (#"{"decision": "pass-on", "to": "nobody@example.com"}"#, "to"),
        (#"{"decision": "approve", "to": "max@example.com"}"#, "to"), (#"{"decision": "reject"}"#, "comment"),
    ])
    func `an unusable decision names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let reply = try await desk.send(.post, "/api/v1/cases/1/decision", body, as: .lea)
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }

    @Test func `whoever does not have the case cannot decide it`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let own = try await desk.send(.post, "/api/v1/cases/1/decision", #"{"decision": "approve"}"#, as: .ann)
            #expect(own.status == 409)
            let other = try await desk.send(.post, "/api/v1/cases/1/decision", #"{"decision": "approve"}"#, as: .sam)
            #expect(other.status == 404)
            #expect(try await desk.send(.get, "/api/v1/cases/1", as: .sam).status == 404)
        }
    }

    @Test(arguments: [
        ("holder=me", [3, 2, 1]), ("holder=lea@example.com", [3, 2, 1]), ("holder=max@example.com", []),
        ("record=ticket:2", [2]), ("open=false", [4, 3, 2, 1]), ("open=true", [3, 2, 1]), ("limit=1", [3]),
        ("", [3, 2, 1]),
    ])
    func `cases are found`(_ query: String, _ expected: [Int]) async throws {
        try await Desk.open { desk in
            for number in 1...4 {
                try await desk.fileTicket()
                _ = try await desk.send(
                    .post, "/api/v1/tickets/\(number)/escalate", #"{"reason": "The boss called"}"#)
            }
            _ = try await desk.send(.post, "/api/v1/cases/4/decision", #"{"decision": "approve"}"#, as: .lea)
            let reply = try await desk.send(.get, "/api/v1/cases?\(query)", as: .lea).json()
            #expect(reply["items"].list.compactMap { $0["number"].int } == expected)
        }
    }

    @Test func `a walk by cursor meets every case once`() async throws {
        try await Desk.open { desk in
            for number in 1...3 {
                try await desk.fileTicket()
                _ = try await desk.send(
                    .post, "/api/v1/tickets/\(number)/escalate", #"{"reason": "The boss called"}"#)
            }
            let first = try await desk.send(.get, "/api/v1/cases?limit=2").json()
            let cursor = try #require(first["next_cursor"].text)
            let second = try await desk.send(.get, "/api/v1/cases?limit=2&cursor=\(cursor)").json()
            #expect((first["items"].list + second["items"].list).compactMap { $0["number"].int } == [3, 2, 1])
            #expect(second["next_cursor"].isNull)
        }
    }

    @Test(arguments: [("record=ticket", "record"), ("open=perhaps", "open"), ("cursor=zz", "cursor"), ("a=b", "a")])
    func `an unusable query names its parameter`(_ query: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/api/v1/cases?\(query)")
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }
}
