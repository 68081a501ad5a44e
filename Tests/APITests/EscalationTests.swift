import HTTPServer
import Testing

@Suite struct EscalationTests {
    private static let body = #"""
        {"name": "Big", "description": "The lead first.", "enabled": true, "steps": [\#
        {"name": "The lead", "recipient": "role:lead", "on_approval": 2, \#
        "time_out": {"seconds": 3600, "then": "goto 2"}, "actions": [{"do": "raise-priority", "to": "critical"}]}, \#
        {"name": "The person", "recipient": "user:max@example.com", "quorum": "anyone", "reminder_seconds": 600}]}
        """#

    @Test func `an escalation is added with its steps and shown as it was sent`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, "/api/v1/escalations", Self.body, as: .admin)
            #expect(added.status == 201, "\(added.text)")
            let shown = try await desk.send(.get, added.header("Location") ?? "").json()
            #expect(shown["enabled"].flag == true)
            #expect(shown["steps"][0]["time_out"]["then"].text == "goto 2")
            #expect(shown["steps"][0]["actions"][0]["to"].text == "critical")
            #expect(shown["steps"][1]["recipient_name"].text == "Max")
            #expect(shown["steps"][1]["quorum"].text == "anyone")
        }
    }

    @Test func `what is wrong with a step is told by its place`() async throws {
        try await Desk.open { desk in
            let body = #"{"name": "Odd", "steps": [{"name": "A", "recipient": "team:Nobody"}]}"#
            let reply = try await desk.send(.post, "/api/v1/escalations", body, as: .admin)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors()["steps[0].recipient"]?.contains("no team") == true)
            let strange = #"{"name": "Odd", "steps": [{"name": "A", "recipient": "manager", "timeout": "4h"}]}"#
            #expect(try await desk.send(.post, "/api/v1/escalations", strange, as: .admin).status == 422)
        }
    }

    @Test func `one with a mistake is not enabled, and says why`() async throws {
        try await Desk.open { desk in
            let body = #"{"name": "Odd", "steps": [{"name": "A", "recipient": "manager", "on_approval": 7}]}"#
            let added = try await desk.send(.post, "/api/v1/escalations", body, as: .admin)
            #expect(try added.json()["findings"][0]["severity"].text == "error")
            let path = added.header("Location") ?? ""
            let enabled = try await desk.send(.patch, path, #"{"enabled": true}"#, as: .admin)
            #expect(enabled.status == 422)
            #expect(enabled.text.contains("7"))
        }
    }

    @Test func `steps are replaced and added, which makes versions, and a name is changed, which makes none`()
        async throws
    {
        try await Desk.open { desk in
            let path = "/api/v1/escalations/1"
            let steps = #"{"steps": [{"name": "The manager looks", "recipient": "manager"}]}"#
            #expect(try await desk.send(.put, "\(path)/steps", steps, as: .admin).json()["version"].int == 2)
            let step = #"{"name": "A lead looks", "recipient": "role:lead"}"#
            let added = try await desk.send(.post, "\(path)/steps", step, as: .admin).json()
            #expect(added["version"].int == 3 && added["steps"][1]["sequence"].int == 2)
            let renamed = try await desk.send(.patch, path, #"{"name": "Look"}"#, as: .admin).json()
            #expect(renamed["version"].int == 3 && renamed["name"].text == "Look")
        }
    }

    @Test func `bindings are added, switched off and removed`() async throws {
        try await Desk.open { desk in
            let body = #"{"module": "deals", "event": "deal-discount", "escalation": "Look after", "priority": 5}"#
            let added = try await desk.send(.post, "/api/v1/bindings", body, as: .admin)
            let path = added.header("Location") ?? ""
            #expect(
                try await desk.send(.patch, path, #"{"enabled": false}"#, as: .admin).json()["enabled"].flag == false)
            #expect(try await desk.send(.delete, path, as: .admin).status == 200)
            #expect(try await desk.send(.get, path).status == 404)
            let odd = #"{"module": "helpdesk", "event": "deal-discount", "escalation": "Look after"}"#
            #expect(
                try await desk.send(.post, "/api/v1/bindings", odd, as: .admin).fieldErrors().keys.contains("event"))
        }
    }
}
