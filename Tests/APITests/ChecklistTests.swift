import HTTPServer
import Testing

@Suite struct ChecklistTests {
    private static let template = #"""
        {"name": "New colleague", "department": "Support", "items": [
            {"title": "Laptop", "due": "4h", "counting": "wall", "owner": "role:lead", "required": true},
            {"title": "Lunch"}]}
        """#

    @Test func `a checklist is started from a template and worked through`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.post, "/api/v1/checklist-templates", Self.template).status == 403)
            let template = try await desk.send(.post, "/api/v1/checklist-templates", Self.template, as: .admin)
            #expect(template.status == 201)
            let listed = try await desk.send(.get, "/api/v1/checklist-templates").json()
            #expect(listed["items"][0]["items"][0]["owner"].text == "role:lead")
            try await desk.fileTicket()
            let started = try await desk.send(
                .post, "/api/v1/checklists",
                #"{"template": "New colleague", "record": {"kind": "ticket", "number": 1}, "items": [{"title": "Key"}]}"#
            )
            #expect(started.status == 201)
            let location = try #require(started.header("Location"))
            let checklist = try started.json()
            #expect(checklist["items"].list.compactMap { $0["title"].text } == ["Laptop", "Lunch", "Key"])
            #expect(checklist["items"][0]["owner"]["name"].text == "Lea")
            #expect(checklist["items"][0]["due_at"].text == "2026-03-02T14:00:00Z")
            let skipped = try await desk.send(.patch, "\(location)/items/1", #"{"state": "skipped"}"#)
            #expect(try Array(skipped.fieldErrors().keys) == ["note"])
            let done = try await desk.send(
                .patch, "\(location)/items/1", #"{"state": "done"}"#, headers: [("If-Match", "\"1\"")])
            #expect(done.header("ETag") == "\"2\"")
            let stale = try await desk.send(
                .patch, "\(location)/items/2", #"{"state": "done"}"#, headers: [("If-Match", "\"1\"")])
            #expect(stale.status == 412)
            _ = try await desk.send(.patch, "\(location)/items/2", #"{"owner": "sam@example.com"}"#)
            _ = try await desk.send(.patch, "\(location)/items/2", #"{"state": "failed", "note": "Closed"}"#, as: .sam)
            let last = try await desk.send(.patch, "\(location)/items/3", #"{"state": "done"}"#).json()
            #expect(last["status"].text == "finished")
            #expect(try await desk.send(.get, "/api/v1/checklists").json()["items"].list.isEmpty)
            let all = try await desk.send(.get, "/api/v1/checklists?all=true&record=ticket:1").json()
            #expect(all["items"][0]["number"].int == 1)
        }
    }

    @Test(arguments: [
        (#"{"name": "a"}"#, "items"), (#"{"items": [{"title": "a"}]}"#, "name"),
        (#"{"template": "none"}"#, "template"),
        (#"{"name": "a", "items": [{"title": "a", "due": "x"}]}"#, "item_1_due"),
        (#"{"name": "a", "items": [{"titel": "a"}]}"#, "titel"),
    ])
    func `an unusable checklist names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/checklists", body)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors().keys.contains(field))
        }
    }

    @Test func `an agent of another department finds no checklist`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/checklists", #"{"name": "a", "items": [{"title": "a"}]}"#)
            #expect(try await desk.send(.get, "/api/v1/checklists/1", as: .sam).status == 404)
            #expect(
                try await desk.send(.patch, "/api/v1/checklists/1/items/1", #"{"state": "done"}"#, as: .sam).status
                    == 404)
            #expect(try await desk.send(.patch, "/api/v1/checklists/1/items/2", #"{"state": "done"}"#).status == 404)
            #expect(try await desk.send(.patch, "/api/v1/checklists/1/items/x", #"{"state": "done"}"#).status == 404)
            #expect(try await desk.send(.patch, "/api/v1/checklists/1/items/1", "{}").status == 422)
        }
    }
}
