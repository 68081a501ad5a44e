import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@testable import API

/// Links, sessions, invitations and passwords over the API.
@Suite struct AdmissionTests {
    private static func open(_ body: (FurnishedDesk) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(FurnishedDesk(desk)) }
    }

    @Test func `a customer's link is made, seen without its code, and taken back`() async throws {
        try await Self.open { furnished in
            let desk = furnished.desk
            let made = try await desk.send(.post, "/api/v1/tickets/1/links", #"{"valid_for": "7d"}"#)
            #expect(made.status == 201)
            let link = try made.json()
            let url = try #require(link["url"].text)
            #expect(url.hasPrefix("https://help.example.com/link/"))
            let number = try #require(link["number"].int)
            let listed = try await desk.send(.get, "/api/v1/links?ticket=1")
            #expect(listed.text.contains("\"number\":\(number)"))
            #expect(!listed.text.contains(url))
            let path = String(url.dropFirst("https://help.example.com".count))
            #expect(try await desk.send(.get, path, as: nil).status == 200)

            #expect(try await desk.send(.delete, "/api/v1/links/\(number)", as: .sam).status == 404)
            let revoked = try await desk.send(.delete, "/api/v1/links/\(number)").json()
            #expect(revoked["revoked"].int == 1)
            #expect(try await desk.send(.get, path, as: nil).status == 404)
        }
    }

    @Test func `all links of a ticket end at once`() async throws {
        try await Self.open { furnished in
            let desk = furnished.desk
            for _ in 1...2 { _ = try await desk.send(.post, "/api/v1/tickets/2/links", "{}") }
            let before = try await desk.send(.get, "/api/v1/links?ticket=2").json()["items"].list
            let revoked = try await desk.send(.delete, "/api/v1/tickets/2/links").json()["revoked"].int
            #expect(revoked == before.count)
            let after = try await desk.send(.get, "/api/v1/links?ticket=2").json()["items"].list
            #expect(after.allSatisfy { $0["holds"].flag == false })
        }
    }

    @Test func `an admin sees who is signed in and ends it, others only their own`() async throws {
        try await Self.open { furnished in
            let desk = furnished.desk
            let all = try await desk.send(.get, "/api/v1/sessions", as: .admin).json()["items"].list
            #expect(all.map { $0["number"].int } == [furnished.session])
            #expect(all.first?["address"].text == "192.0.2.7")
            #expect(try await desk.send(.get, "/api/v1/sessions").json()["items"].list.isEmpty)
            #expect(try await desk.send(.get, "/api/v1/sessions?person=tess@example.com").status == 403)
            #expect(try await desk.send(.delete, "/api/v1/sessions/\(furnished.session)").status == 403)
            let ended = try await desk.send(.delete, "/api/v1/people/\(furnished.person)/sessions", as: .admin)
            #expect(try ended.json()["ended"].int == 1)
            #expect(try await desk.send(.get, "/api/v1/sessions", as: .admin).json()["items"].list.isEmpty)
        }
    }

    @Test func `somebody is invited until they have a password, and the password is not repeated`() async throws {
        try await Self.open { furnished in
            let desk = furnished.desk
            let path = "/api/v1/people/\(furnished.newcomer)"
            #expect(try await desk.send(.post, path + "/invitation", "{}", as: .admin).status == 201)
            let weak = try await desk.send(
                .put, path + "/password", #"{"password": "newcomer@example.com"}"#, as: .admin)
            #expect(try weak.fieldErrors()["password"] != nil)
            #expect(!weak.text.contains("newcomer@example.com"))
            let set = try await desk.send(
                .put, path + "/password", #"{"password": "seven green umbrellas"}"#, as: .admin)
            #expect(set.status == 200)
            #expect(!set.text.contains("umbrellas"))
            #expect(try await desk.send(.post, path + "/invitation", "{}", as: .admin).status == 409)
        }
    }

    @Test func `one's own password and second factor need what is asked for on the account page`() async throws {
        try await Self.open { furnished in
            let desk = furnished.desk
            let admin = try await desk.send(.get, "/api/v1/me", as: .admin).json()["number"].int ?? 0
            let own = "/api/v1/people/\(admin)"
            let password = try await desk.send(
                .put, own + "/password", #"{"password": "seven green umbrellas"}"#, as: .admin)
            #expect(password.status == 409)
            #expect(try await desk.send(.delete, own + "/second-factor", as: .admin).status == 409)
        }
    }
}
