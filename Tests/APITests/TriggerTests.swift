import HTTPServer
import Testing

@Suite struct TriggerTests {
    private static let trigger = #"""
        {"name": "Again", "event": "repeat-contact", "cooldown": "4h",
         "condition": {"all": [{"field": "priority", "in": ["high", "critical"]}, {"not": {"field": "tags", "contains": "vip"}}]},
         "parameters": {"count": 3, "within": "2d", "scope": "account"}}
        """#

    @Test func `a trigger is added, shown, changed and removed`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, "/api/v1/triggers", Self.trigger, as: .admin)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let shown = try await desk.send(.get, location, as: .admin).json()
            #expect(shown["condition"]["all"][0]["in"][1].text == "critical")
            #expect(shown["parameters"]["within"].text == "2d")
            #expect(shown["condition_text"].text == "priority is one of high, critical and not (tags contains vip)")
            let changed = try await desk.send(
                .patch, location, #"{"parameters": {"count": 4}, "cooldown": null, "enabled": false}"#, as: .admin
            ).json()
            #expect(changed["parameters"]["count"].int == 4)
            #expect(changed["parameters"]["scope"].text == "account")
            #expect(changed["cooldown"].isNull)
            #expect(try await desk.send(.get, "/api/v1/triggers", as: .admin).json()["items"].list.count == 1)
            #expect(try await desk.send(.delete, location, as: .admin).status == 200)
            #expect(try await desk.send(.get, location, as: .admin).status == 404)
        }
    }

    @Test(arguments: [
        (#"{"name": "A", "event": "sunshine"}"#, "event"),
        (#"{"name": "A", "event": "keyword", "parameters": {"phrase": "x"}}"#, "parameters.phrase"),
        (#"{"name": "A", "event": "unassigned", "parameters": {"after": "soon"}}"#, "parameters.after"),
        (#"{"name": "A", "event": "unassigned", "parameters": {"after": "2h", "count": 3}}"#, "count"),
        (#"{"name": "A", "event": "record-changed", "condition": {"field": "priority", "at-least": 3}}"#, "condition"),
        (#"{"name": "A", "event": "health-floor", "module": "accounts"}"#, "floor"),
    ])
    func `what does not fit is refused by its place`(body: String, field: String) async throws {
        try await Desk.open { desk in
            let refused = try await desk.send(.post, "/api/v1/triggers", body, as: .admin)
            #expect(refused.status == 422)
            #expect(try refused.json()["errors"][0]["field"].text == field)
        }
    }

    @Test func `only admins change triggers, and ask what one would fire for`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.post, "/api/v1/triggers", Self.trigger, as: .max).status == 403)
            let waiting = #"{"name": "Alone", "event": "unassigned", "parameters": {"after": "2h"}}"#
            _ = try await desk.send(.post, "/api/v1/triggers", waiting, as: .admin)
            try await desk.fileTicket()
            let path = "/api/v1/triggers/1/would-fire?at=2026-03-02T12:00:00Z"
            #expect(try await desk.send(.get, path, as: .ann).status == 403)
            let answer = try await desk.send(.get, path, as: .admin).json()
            #expect(answer["items"][0]["record"]["kind"].text == "ticket")
        }
    }
}
