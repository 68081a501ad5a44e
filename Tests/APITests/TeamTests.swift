import HTTPServer
import Testing

@Suite struct TeamTests {
    @Test func `a team is added, changed and shown`() async throws {
        try await Desk.open { desk in
            let body = #"""
                {"name": "Second line", "department": "Support", "tier": 2, "silence_seconds": 900, \#
                "members": ["lea@example.com", "ann@example.com"]}
                """#
            let added = try await desk.send(.post, "/api/v1/teams", body, as: .admin)
            #expect(added.status == 201)
            #expect(try added.json()["assignment"].text == "primary-secondary")
            let path = added.header("Location") ?? ""
            let change = #"{"members": ["ann@example.com"], "assignment": "least-loaded", "name": "Line 2"}"#
            #expect(try await desk.send(.patch, path, change, as: .admin).status == 200)
            let shown = try await desk.send(.get, path).json()
            #expect(shown["name"].text == "Line 2" && shown["silence_seconds"].isNull)
            #expect(shown["members"].list.count == 1)
        }
    }

    @Test func `a team keeps what suits it`() async throws {
        try await Desk.open { desk in
            let path = "/api/v1/teams/1"
            let alone = try await desk.send(.patch, path, #"{"silence_seconds": 60}"#, as: .admin)
            #expect(try alone.fieldErrors()["members"] == "primary and secondary are at least two people")
            let word = try await desk.send(.patch, path, #"{"assignment": "dice"}"#, as: .admin)
            #expect(try word.fieldErrors()["assignment"]?.contains("round-robin") == true)
        }
    }

    @Test func `a department gets a manager and hours`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, "/api/v1/departments", #"{"name": "Research"}"#, as: .admin)
            let path = added.header("Location") ?? ""
            let changed = try await desk.send(.patch, path, #"{"manager": "lea@example.com"}"#, as: .admin).json()
            #expect(changed["manager"]["name"].text == "Lea")
            #expect(try await desk.send(.get, "/api/v1/departments").json()["items"].list.count == 3)
        }
    }
}
