import HTTPServer
import Testing

@Suite struct EngineTests {
    @Test func `rotas are added, layered, overridden and asked who is on call`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/rotas",
                #"{"name": "Nights", "members": ["ann@example.com", "lea@example.com"], "every": "1w"}"#, as: .admin)
            #expect(added.status == 201)
            #expect(added.header("Location") == "/api/v1/rotas/1")
            let who = try await desk.send(.get, "/api/v1/rotas/1/who?at=2026-03-10T12:00:00Z").json()
            #expect(who["person"]["name"].text == "Lea")
            #expect(who["then"][0]["name"].text == "Ann")
            let layer = try await desk.send(
                .post, "/api/v1/rotas/1/layers", #"{"members": ["lea@example.com"], "from": "08:00", "to": "20:00"}"#,
                as: .admin)
            #expect(layer.status == 201)
            let override = try await desk.send(
                .post, "/api/v1/rotas/1/overrides",
                #"{"person": "lea@example.com", "from": "2026-03-02T00:00:00Z", "to": "2026-03-05T00:00:00Z"}"#,
                as: .admin)
            #expect(override.status == 201)
            let shown = try await desk.send(.get, "/api/v1/rotas/1").json()
            #expect(shown["layers"].list.count == 2)
            #expect(shown["overrides"][0]["person"]["name"].text == "Lea")
            #expect(try await desk.send(.get, "/api/v1/rotas/1/who").json()["person"]["name"].text == "Lea")
            #expect(try await desk.send(.get, "/api/v1/rotas/9").status == 404)
            let back = try await desk.send(.delete, "/api/v1/rotas/1/overrides/1", as: .lea)
            #expect(back.status == 200)
            let left = try back.json()["overrides"].list
            #expect(left.isEmpty)
            #expect(try await desk.send(.delete, "/api/v1/rotas/1/overrides/1", as: .lea).status == 404)
            #expect(try await desk.send(.delete, "/api/v1/rotas/1/layers/1", as: .admin).status == 200)
        }
    }

    @Test func `a rota that is wrong is refused with every field, and by whoever is no admin`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/rotas", #"{"members": ["eve@example.com"], "every": "often"}"#, as: .admin)
            #expect(reply.status == 422)
            #expect(Set(try reply.fieldErrors().keys).isSuperset(of: ["name", "members", "every"]))
            let other = try await desk.send(.post, "/api/v1/rotas", #"{"name": "x", "members": ["ann@example.com"]}"#)
            #expect(other.status == 403)
            let at = try await desk.send(.get, "/api/v1/rotas/1/who?at=soon")
            #expect([404, 422].contains(at.status))
        }
    }

    @Test func `a case tells whose turn it is, what happens next, and which bindings were considered`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let shown = try await desk.send(.get, "/api/v1/cases/1").json()
            #expect(shown["turn"].int == 1)
            #expect(shown["round"].int == 1)
            #expect(shown["next"].text == "whoever has not answered is reminded")
            #expect(shown["bindings"][0]["matched"].int == 1)
            let late = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "approve", "turn": 2}"#, as: .lea)
            #expect(late.status == 409)
            let phase = try await desk.send(
                .post, "/api/v1/cases/1/phase", #"{"phase": "investigation"}"#, as: .lea)
            #expect(try phase.json()["phase"].text == "investigation")
            #expect(try await desk.send(.get, "/api/v1/cases?mine=true", as: .lea).json()["items"].list.count == 1)
            #expect(try await desk.send(.get, "/api/v1/cases?stuck=true").json()["items"].list.isEmpty)
            let decided = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "approve", "turn": 1}"#, as: .lea)
            #expect(decided.status == 200)
            let after = try await desk.send(.get, "/api/v1/cases/1").json()
            #expect(after["decisions"][0]["answer"].text == "approved")
            #expect(after["phases"][0]["phase"].text == "investigation")
        }
    }

    @Test func `whoever asked withdraws, and corrects what was returned`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let early = try await desk.send(.post, "/api/v1/cases/1/correct", "{}")
            #expect(early.status == 409)
            _ = try await desk.send(
                .post, "/api/v1/cases/1/decision", #"{"decision": "return", "comment": "Which?"}"#, as: .lea)
            let corrected = try await desk.send(.post, "/api/v1/cases/1/correct", #"{"comment": "This one"}"#)
            #expect(try corrected.json()["round"].int == 2)
            let withdrawn = try await desk.send(.post, "/api/v1/cases/1/withdraw", "{}")
            #expect(try withdrawn.json()["status"].text == "withdrawn")
        }
    }

    @Test func `settings are read by all and changed by admins`() async throws {
        try await Desk.open { desk in
            let list = try await desk.send(.get, "/api/v1/settings").json()
            #expect(list["items"].list.contains { $0["name"].text == "when-full" && $0["value"].text == "wait" })
            let changed = try await desk.send(
                .put, "/api/v1/settings/when-full", #"{"value": "least-loaded"}"#, as: .admin)
            #expect(try changed.json()["value"].text == "least-loaded")
            #expect(try await desk.send(.put, "/api/v1/settings/when-full", #"{"value": "wait"}"#).status == 403)
            #expect(
                try await desk.send(.put, "/api/v1/settings/when-full", #"{"value": "x"}"#, as: .admin).status == 422)
            #expect(try await desk.send(.put, "/api/v1/settings/colour", #"{"value": "x"}"#, as: .admin).status == 404)
        }
    }

    @Test func `questions classify a ticket, and its answers are kept`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let next = try await desk.send(.post, "/api/v1/triage/walk", #"{"answers": ["no"]}"#).json()
            #expect(next["next"].text?.hasPrefix("Is something important broken") == true)
            let done = try await desk.send(.post, "/api/v1/tickets/1/triage", #"{"answers": ["dont-know"]}"#).json()
            #expect(done["priority"].text == "critical")
            let kept = try await desk.send(.get, "/api/v1/tickets/1/triage").json()
            #expect(kept["items"][0]["steps"][0]["taken"].text == "taken as yes, the safer branch")
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["priority"].text == "critical")
            let bad = try await desk.send(.post, "/api/v1/tickets/1/triage", #"{"answers": ["perhaps"]}"#)
            #expect(bad.status == 422)
            let tree = try await desk.send(
                .put, "/api/v1/triage",
                #"{"questions": [{"key": "a", "text": "Is it burning?", "yes": "critical", "no": "low"}]}"#, as: .admin)
            #expect(tree.status == 200)
            #expect(try await desk.send(.get, "/api/v1/triage").json()["questions"].list.count == 1)
        }
    }

    @Test func `escalations are listed with what waits in them, and their cases moved after a preview`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "The boss called"}"#)
            let list = try await desk.send(.get, "/api/v1/escalations").json()
            #expect(list["items"][0]["pending"].int == 1)
            #expect(list["items"][0]["running"][0]["cases"].int == 1)
            let number = list["items"][0]["number"].int ?? 0
            let path = "/api/v1/escalations/\(number)/case-moves"
            #expect(try await desk.send(.get, path, as: .admin).json()["items"].list.isEmpty)
            #expect(try await desk.send(.post, path, "{}", as: .admin).status == 200)
            #expect(try await desk.send(.post, path, "{}").status == 403)
            #expect(try await desk.send(.get, "/api/v1/check").status == 200)
        }
    }
}
