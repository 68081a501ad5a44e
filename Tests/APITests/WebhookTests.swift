import HTTPServer
import Testing

@Suite struct WebhookTests {
    private static let path = "/api/v1/webhooks"
    private static let mail = #"""
        {"name": "mail", "url": "https://mail.example/in", "headers": {"X-Key": "s3cr3t"}, "messages_per_minute": 60}
        """#

    @Test func `an endpoint is added, and its secret is shown this once`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, Self.path, Self.mail, as: .admin)
            #expect(added.status == 201)
            #expect(try added.json()["secret"].text?.hasPrefix("whsec_") == true)
            let shown = try await desk.send(.get, try #require(added.header("Location")), as: .admin)
            #expect(try shown.json()["name"].text == "mail")
            #expect(try shown.json()["headers"].list.map(\.text) == ["X-Key"])
            #expect(!shown.text.contains("whsec_") && !shown.text.contains("s3cr3t"))
            let listed = try await desk.send(.get, Self.path, as: .admin)
            #expect(try listed.json()["items"].list.count == 1)
            #expect(!listed.text.contains("whsec_"))
        }
    }

    @Test func `all wrong fields are told at once`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, Self.path,
                #"{"name": "", "url": "nowhere-at-all", "types": ["nothing"], "headers": {"Host": "a"}}"#, as: .admin)
            #expect(reply.status == 422)
            #expect(Set(try reply.fieldErrors().keys) == ["name", "url", "type", "header"])
            let format = try await desk.send(
                .post, Self.path, #"{"name": "a", "url": "https://a.example", "format": "fax"}"#, as: .admin)
            #expect(try format.fieldErrors()["format"]?.contains("slack") == true)
        }
    }

    @Test func `an endpoint is changed, disabled, enabled and given a new secret`() async throws {
        try await Desk.open { desk in
            let first = try await desk.send(.post, Self.path, Self.mail, as: .admin).json()["secret"].text
            let one = "\(Self.path)/1"
            let changed = try await desk.send(
                .patch, one, #"{"messages_per_minute": 0, "headers": {"x-key": ""}}"#, as: .admin)
            #expect(try changed.json()["messages_per_minute"].isNull)
            #expect(try changed.json()["headers"].list.isEmpty)
            let disabled = try await desk.send(.post, "\(one)/disable", #"{"reason": "They move"}"#, as: .admin)
            #expect(try disabled.json()["disabled_because"].text == "They move")
            #expect(try await desk.send(.post, "\(one)/test", as: .admin).status == 409)
            #expect(try await desk.send(.post, "\(one)/enable", as: .admin).json()["disabled_because"].isNull)
            let rotated = try await desk.send(.post, "\(one)/rotate", #"{"overlap": "2h"}"#, as: .admin).json()
            #expect(rotated["secret"].text != first)
            #expect(rotated["old_secret_until"].text == "2026-03-02T12:00:00Z")
        }
    }

    @Test func `deliveries are listed, shown and sent again`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.mail, as: .admin)
            let test = try await desk.send(.post, "\(Self.path)/1/test", as: .admin)
            #expect(test.status == 201)
            #expect(test.header("Location") == "/api/v1/deliveries/1")
            try await desk.fileTicket()
            let path = "/api/v1/deliveries"
            let first = try await desk.send(.get, "\(path)?endpoint=mail&state=pending&limit=1", as: .admin).json()
            #expect(first["items"].list.map { $0["template"].text } == ["acknowledgement"])
            let cursor = try #require(first["next_cursor"].text)
            let rest = try await desk.send(.get, "\(path)?endpoint=mail&cursor=\(cursor)", as: .admin).json()
            #expect(rest["items"].list.map { $0["template"].text } == ["test"])
            let about = try await desk.send(.get, "\(path)?record=ticket:1", as: .admin).json()
            #expect(about["items"].list.count == 1)
            #expect(try await desk.send(.get, "\(path)/1", as: .admin).json()["attempts"].list.isEmpty)
            #expect(try await desk.send(.post, "\(path)/1/replay", as: .admin).status == 200)
            #expect(try await desk.send(.get, "\(path)/9", as: .admin).status == 404)
            #expect(try await desk.send(.get, "\(path)?endpoint=nobody", as: .admin).status == 404)
        }
    }

    @Test func `all since a moment are sent again, or those that were given up`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.mail, as: .admin)
            let replay = "\(Self.path)/1/replay"
            let none = try await desk.send(.post, replay, #"{"only_dead": true}"#, as: .admin)
            #expect(try none.json()["deliveries"].int == 0)
            let unsaid = try await desk.send(.post, replay, "{}", as: .admin)
            #expect(try unsaid.fieldErrors()["since"] != nil)
        }
    }

    @Test func `people say when they want to be left alone, and admins for others`() async throws {
        try await Desk.open { desk in
            let own = try await desk.send(
                .patch, "/api/v1/quiet-times", #"{"hours": "22:00-07:00", "digest": "08:00"}"#, as: .ann)
            #expect(try own.json()["hours"].text == "22:00–07:00")
            let number = try #require(try own.json()["person"]["number"].int)
            let path = "/api/v1/people/\(number)/quiet-times"
            #expect(try await desk.send(.patch, path, #"{"digest": null}"#, as: .lea).status == 403)
            let changed = try await desk.send(.patch, path, #"{"digest": null}"#, as: .admin).json()
            #expect(changed["digest"].isNull)
            #expect(changed["hours"].text == "22:00–07:00")
            #expect(try await desk.send(.patch, path, #"{"hours": "99:00-07:00"}"#, as: .admin).status == 422)
        }
    }
}
