import HTTPServer
import Testing

@Suite struct ViewTests {
    @Test func `a view is saved, renamed, begun with and removed`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket(more: #", "priority": "critical""#)
            let added = try await desk.send(
                .post, "/api/v1/views", #"{"name": "Hot", "filter": {"queue": "all", "priority": "critical"}}"#)
            #expect(added.status == 201)
            let location = try #require(added.header("Location"))
            let listed = try await desk.send(.get, "/api/v1/views").json()["items"][0]
            #expect(listed["count"].int == 1 && listed["more"].flag == false && listed["default"].flag == false)
            #expect(listed["filter"]["priority"].text == "critical")
            let begun = try await desk.send(.put, "/api/v1/views/default", #"{"view": 1}"#).json()
            #expect(begun["items"][0]["default"].flag == true)
            let renamed = try await desk.send(.patch, location, #"{"name": "Hottest"}"#).json()
            #expect(renamed["name"].text == "Hottest" && renamed["filter"]["queue"].text == "all")
            #expect(try await desk.send(.get, location, as: .lea).status == 404)
            #expect(try await desk.send(.delete, location).status == 200)
            #expect(try await desk.send(.get, "/api/v1/views").json()["items"].list.isEmpty)
        }
    }

    @Test(arguments: [
        (#"{"name": "a", "filter": {"queue": "theirs"}}"#, "queue"), (#"{"filter": {}}"#, "name"),
        (#"{"name": "a", "filter": {"sort": "oldest"}}"#, "sort"), (#"{"name": "a", "team": "none"}"#, "team"),
    ])
    func `an unusable view names its field`(_ body: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/views", body)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors().keys.contains(field), "\(reply.text)")
        }
    }
}
