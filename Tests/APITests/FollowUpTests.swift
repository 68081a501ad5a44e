import HTTPServer
import Testing

@Suite struct FollowUpTests {
    private static let followUp = #"""
        {"title": "Call Kim", "due_at": "2026-03-03T10:00:00+01:00", "grace": "30m", "owner": "ann@example.com",
         "recurrence": {"every": 2, "unit": "week", "weekday": "tuesday", "until": "2026-12-31", "time_zone": "Europe/Berlin"}}
        """#

    @Test func `a follow-up is added, found at its location, and answered`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, "/api/v1/follow-ups", Self.followUp)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let shown = try await desk.send(.get, location)
            #expect(shown.header("ETag") == "\"1\"")
            let followUp = try shown.json()
            #expect(followUp["due_at"].text == "2026-03-03T09:00:00Z")
            #expect(followUp["grace"].text == "30m")
            #expect(followUp["recurrence"]["every"].int == 2)
            #expect(followUp["owner"]["name"].text == "Ann")
            let late = try await desk.send(
                .post, "\(location)/outcome", #"{"outcome": "done"}"#, headers: [("If-Match", "\"7\"")])
            #expect(late.status == 412)
            let done = try await desk.send(
                .post, "\(location)/outcome", #"{"outcome": "done", "note": "Fine"}"#, headers: [("If-Match", "\"1\"")])
            #expect(try done.json()["status"].text == "done")
            #expect(try done.json()["next"]["number"].int == 2)
            let next = try await desk.send(.get, "/api/v1/follow-ups/2").json()
            #expect(next["due_at"].text == "2026-03-17T09:00:00Z")
        }
    }

    @Test func `attempts, putting off and a new owner are counted and kept`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, "/api/v1/follow-ups", Self.followUp)
            let path = "/api/v1/follow-ups/1"
            let tried = try await desk.send(.post, "\(path)/outcome", #"{"outcome": "no-reply"}"#).json()
            #expect(tried["attempts"].int == 1)
            #expect(tried["due_at"].text == "2026-03-04T09:00:00Z")
            let off = try await desk.send(
                .post, "\(path)/outcome", #"{"outcome": "rescheduled", "due_at": "2026-03-05T09:00:00Z"}"#
            ).json()
            #expect(off["reschedules"].int == 1)
            let changed = try await desk.send(.patch, path, #"{"owner": "lea@example.com", "note": null}"#).json()
            #expect(changed["owner"]["name"].text == "Lea")
            #expect(try await desk.send(.post, "\(path)/outcome", #"{"outcome": "rescheduled"}"#).status == 422)
            #expect(try await desk.send(.post, "\(path)/outcome", #"{"outcome": "lost"}"#).status == 422)
            let escalated = try await desk.send(.post, "\(path)/escalate", #"{"reason": "It takes too long"}"#)
            #expect(escalated.status == 202)
        }
    }

    @Test(arguments: [
        (#"{"due_at": "2026-03-03T10:00:00Z"}"#, "title"), (#"{"title": "a"}"#, "due"),
        (#"{"title": "a", "due_at": "soon"}"#, "due_at"), (#"{"title": "a", "due_at": "2026-03-01T10:00:00Z"}"#, "due"),
        (#"{"title": "a", "due_at": "2026-03-03T10:00:00Z", "record": "ship 3"}"#, "record"),
        (#"{"title": "a", "due_at": "2026-03-03T10:00:00Z", "record": "ticket 3"}"#, "record"),
        (#"{"title": "a", "due_at": "2026-03-03T10:00:00Z", "grace": "long"}"#, "grace"),
        (#"{"title": "a", "due_at": "2026-03-03T10:00:00Z", "recurrence": {"unit": "year"}}"#, "recurrence.unit"),
        (#"{"title": "a", "due_at": "2026-03-03T10:00:00Z", "recurrence": {"unti": "day"}}"#, "unti"),
    ])
    func `an unusable follow-up names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/follow-ups", body)
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }

    @Test func `follow-ups are listed page by page, what is due first before the others`() async throws {
        try await Desk.open { desk in
            for day in [5, 3, 4] {
                _ = try await desk.send(
                    .post, "/api/v1/follow-ups", #"{"title": "a", "due_at": "2026-03-0\#(day)T10:00:00Z"}"#)
            }
            let first = try await desk.send(.get, "/api/v1/follow-ups?limit=2&owner=me").json()
            let cursor = try #require(first["next_cursor"].text)
            let second = try await desk.send(.get, "/api/v1/follow-ups?limit=2&owner=me&cursor=\(cursor)").json()
            #expect((first["items"].list + second["items"].list).compactMap { $0["number"].int } == [2, 3, 1])
            #expect(try await desk.send(.get, "/api/v1/follow-ups?all=true&cursor=\(cursor)").status == 422)
            #expect(try await desk.send(.get, "/api/v1/follow-ups", as: .sam).json()["items"].list.isEmpty)
            #expect(try await desk.send(.get, "/api/v1/follow-ups/1", as: .sam).status == 404)
            #expect(try await desk.send(.patch, "/api/v1/follow-ups/1", "{}", as: .sam).status == 404)
        }
    }
}
