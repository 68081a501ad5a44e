import HTTPServer
import Testing

@Suite struct ServiceLevelTests {
    @Test func `a service level is added, found at its location and changed by an admin`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/service-levels",
                #"""
                {"name": "Gold", "priority": "high", "warnings": [0.8],
                 "targets": {"first-response": {"seconds": 3600}, "resolution": {"seconds": 86400, "counting": "wall"}}}
                """#, as: .admin)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let level = try await desk.send(.get, location).json()
            #expect(level["targets"]["first-response"]["seconds"].int == 3600)
            #expect(level["targets"]["resolution"]["counting"].text == "wall")
            let changed = try await desk.send(
                .patch, location,
                #"{"targets": {"resolution": null, "next-reply": {"seconds": 60}}, "enabled": false}"#,
                as: .admin
            ).json()
            #expect(changed["targets"].keys == ["first-response", "next-reply"])
            let list = try await desk.send(.get, "/api/v1/service-levels").json()
            #expect(list["items"].list.contains { $0["name"].text == "Gold" })
        }
    }

    @Test func `all that is wrong with targets is told`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/service-levels",
                #"{"name": "Gold", "targets": {"lunch": {"seconds": 60}, "resolution": {"seconds": 0}}}"#, as: .admin)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors().keys.sorted() == ["targets.lunch", "targets.resolution.seconds"])
        }
    }

    @Test func `agents may read service levels and not change them`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/service-levels", #"{"name": "Mine", "targets": {"resolution": {"seconds": 60}}}"#)
            #expect(reply.status == 403)
            #expect(try await desk.send(.get, "/api/v1/service-levels").status == 200)
            #expect(try await desk.send(.get, "/api/v1/service-levels/99").status == 404)
        }
    }
}
