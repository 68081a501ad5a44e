import HTTPServer
import Testing

@Suite struct MacroTests {
    private static let macro = #"""
        {"name": "Ask for a photo", "department": "Support", "text": "Hello {{customer.name}}, a photo, please.",
         "actions": [{"do": "status", "to": "pending"}, {"do": "team", "to": "first line"}]}
        """#

    @Test func `a macro is made, read, changed and removed`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.post, "/api/v1/macros", Self.macro).status == 403)
            let added = try await desk.send(.post, "/api/v1/macros", Self.macro, as: .lea)
            #expect(added.status == 201 && added.header("ETag") == "\"1\"")
            let location = try #require(added.header("Location"))
            let json = try added.json()
            #expect(json["for"].text == "department" && json["department"]["name"].text == "Support")
            #expect(json["actions"].list.compactMap { $0["to"].text } == ["pending", "First line"])
            #expect(json["visibility"].text == "reply" && json["final"].flag == false)
            #expect(try await desk.send(.get, "/api/v1/macros").json()["items"].list.count == 1)
            #expect(try await desk.send(.get, "/api/v1/macros", as: .sam).json()["items"].list.isEmpty)
            #expect(try await desk.send(.get, location, as: .sam).status == 404)
            let stale = try await desk.send(
                .patch, location, #"{"name": "Photo"}"#, as: .lea, headers: [("If-Match", "\"7\"")])
            #expect(stale.status == 412)
            let changed = try await desk.send(
                .patch, location, #"{"name": "Photo"}"#, as: .lea, headers: [("If-Match", "\"1\"")])
            let after = try changed.json()
            #expect(after["name"].text == "Photo" && after["actions"].list.count == 2 && after["version"].int == 2)
            #expect(try await desk.send(.delete, location, as: .lea).status == 200)
            #expect(try await desk.send(.get, location).status == 404)
        }
    }

    @Test func `a macro is shown on a ticket and used on it`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/macros", Self.macro, as: .lea)
            try await desk.fileTicket()
            let preview = try await desk.send(.post, "/api/v1/macros/1/preview", #"{"ticket": 1}"#).json()
            #expect(preview["text"].text?.hasSuffix("a photo, please.") == true)
            let unread = try await desk.send(.post, "/api/v1/tickets/1/use-macro", #"{"macro": "1"}"#)
            #expect(unread.status == 409 && unread.text.contains("is to be read before it is sent"))
            let used = try await desk.send(
                .post, "/api/v1/tickets/1/use-macro", #"{"macro": "Ask for a photo", "body": "A photo, please."}"#)
            #expect(used.status == 200)
            let json = try used.json()
            #expect(json["ticket"]["status"].text == "pending" && json["ticket"]["team"]["name"].text == "First line")
            #expect(json["message"]["body"].text == "A photo, please.")
            #expect(used.header("ETag") == "\"\(json["ticket"]["version"].int ?? 0)\"")
            let none = try await desk.send(.post, "/api/v1/tickets/1/use-macro", #"{"macro": "none"}"#)
            #expect(none.status == 404)
        }
    }

    @Test(arguments: [
        (#"{"name": "a", "text": "{{nobody}}"}"#, "text"), (#"{"text": "a"}"#, "name"), (#"{"name": "a"}"#, "text"),
        (#"{"name": "a", "actions": [{"do": "tier", "to": "9"}]}"#, "action_1"),
        (#"{"name": "a", "text": "a", "for": "department"}"#, "department"),
        (#"{"name": "a", "text": "a", "for": "me", "department": "Support"}"#, "department"),
    ])
    func `an unusable macro names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/macros", body)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors().keys.contains(field), "\(reply.text)")
        }
    }
}
