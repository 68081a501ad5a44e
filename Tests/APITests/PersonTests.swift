import HTTPServer
import Testing

@Suite struct PersonTests {
    @Test func `somebody is added, found by name and changed`() async throws {
        try await Desk.open { desk in
            let body = #"""
                {"name": "Bea", "email": "bea@example.com", "department": "Support", "skills": ["Printers"], \#
                "authority": {"amount": "5000", "currency": "EUR"}}
                """#
            let added = try await desk.send(.post, "/api/v1/people", body, as: .admin)
            #expect(added.status == 201)
            let path = added.header("Location") ?? ""
            let found = try await desk.send(.get, "/api/v1/people?name=bea&department=Support").json()["items"]
            #expect(found.list.count == 1)
            #expect(found[0]["skills"][0].text == "printers")
            #expect(found[0]["authority"]["amount"].text == "5000.00")
            let change = #"{"name": "Bea B.", "department": null, "authority": null, "skills": [], "capacity": 2}"#
            let changed = try await desk.send(.patch, path, change, as: .admin)
            #expect(changed.status == 200)
            let shown = try await desk.send(.get, path).json()
            #expect(shown["name"].text == "Bea B.")
            #expect(shown["department"].isNull && shown["authority"].isNull && shown["skills"].list.isEmpty)
            #expect(shown["capacity"].int == 2)
        }
    }

    @Test func `all that is wrong with a change is said at once`() async throws {
        try await Desk.open { desk in
            let body = #"{"capacity": 0, "languages": [], "time_zone": "Mars/Base", "department": "Nowhere"}"#
            let errors = try await desk.send(.patch, "/api/v1/people/2", body, as: .admin).fieldErrors()
            #expect(Set(errors.keys) == ["capacity", "languages", "time_zone", "department"])
        }
    }

    @Test func `everybody says for themselves when they are away`() async throws {
        try await Desk.open { desk in
            let me = try await desk.send(.get, "/api/v1/me", as: .ann).json()
            #expect(me["email"].text == "ann@example.com")
            #expect(me["scopes"][0].text == "admin")
            let body = #"{"away": true, "until": "2026-03-09T08:00:00Z", "delegate": "lea@example.com"}"#
            let away = try await desk.send(.put, "/api/v1/me/presence", body, as: .ann).json()
            #expect(away["away"].flag == true && away["away_until"].text == "2026-03-09T08:00:00Z")
            #expect(away["delegate"]["name"].text == "Lea")
            let plan = #"{"away": true, "from": "2026-04-01T08:00:00Z", "until": "2026-04-09T08:00:00Z"}"#
            let number = me["number"].int ?? 0
            let planned = try await desk.send(.put, "/api/v1/people/\(number)/presence", plan, as: .ann).json()
            #expect(planned["planned_leave"]["from"].text == "2026-04-01T08:00:00Z")
            let back = try await desk.send(.put, "/api/v1/me/presence", #"{"away": false}"#, as: .ann).json()
            #expect(back["away"].flag == false && back["planned_leave"].isNull)
        }
    }

    @Test func `pages go on where the last one ended`() async throws {
        try await Desk.open { desk in
            let first = try await desk.send(.get, "/api/v1/people?limit=3").json()
            let cursor = first["next_cursor"].text ?? ""
            let second = try await desk.send(.get, "/api/v1/people?limit=3&cursor=\(cursor)").json()
            #expect(first["items"].list.count == 3 && second["items"].list.count == 2)
            #expect(second["next_cursor"].isNull)
        }
    }
}
