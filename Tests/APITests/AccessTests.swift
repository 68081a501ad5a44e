import API
import BusinessTime
import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct AccessTests {
    @Test func `without a token nothing is told`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/api/v1/tickets", as: nil)
            #expect(reply.status == 401)
            #expect(reply.header("WWW-Authenticate") == "Bearer realm=\"Belay\"")
            #expect(try reply.json()["type"].text == "urn:belay:problem:unauthorized")
        }
    }

    @Test(arguments: ["Bearer blt_wrong", "Bearer ", "Basic YTpi", "blt_x", "Bearer a b", "Bearer ä"])
    func `a token that is not known is refused and not repeated`(_ value: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .get, "/api/v1/tickets", as: nil, headers: [("Authorization", value)])
            #expect(reply.status == 401)
            #expect(reply.header("WWW-Authenticate")?.contains("invalid_token") == true)
            #expect(!reply.text.contains("blt_wrong"))
        }
    }

    @Test func `two tokens at once are refused`() async throws {
        try await Desk.open { desk in
            var headers = Headers()
            try headers.add("Authorization", "Bearer \(desk.token(.ann))")
            try headers.add("Authorization", "Bearer \(desk.token(.admin))")
            let request = try Request(target: "/api/v1/tickets", headers: headers)
            #expect(try await desk.handler.respond(to: request).status == .unauthorized)
        }
    }

    @Test func `the scheme's letters may be small`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .get, "/api/v1/tickets", as: nil, headers: [("authorization", "bearer \(desk.token(.ann))")])
            #expect(reply.status == 200)
        }
    }

    @Test func `a token stops working at its end and when its owner is disabled`() async throws {
        try await Desk.open { desk in
            let root = Principal.operatorAtConsole
            let short = try await desk.environment.run(
                CreateToken(person: "ann@example.com", name: "short", validFor: .seconds(60)), as: root
            ).secret.text.reveal()
            let header = [("Authorization", "Bearer \(short)")]
            #expect(try await desk.send(.get, "/api/v1/tickets", as: nil, headers: header).status == 200)
            desk.clock.advance(by: .seconds(60))
            #expect(try await desk.send(.get, "/api/v1/tickets", as: nil, headers: header).status == 401)
            _ = try await desk.environment.run(ChangePerson(person: "sam@example.com", isDisabled: true), as: root)
            #expect(try await desk.send(.get, "/api/v1/tickets", as: .sam).status == 401)
        }
    }

    @Test func `every route of the API asks for a token`() async throws {
        try await Desk.open { desk in
            for (method, path) in [
                (.post, "tickets"), (.get, "tickets"), (.get, "tickets/1"), (.patch, "tickets/1"),
                (.post, "tickets/1/replies"), (.post, "tickets/1/escalate"), (.post, "deals"), (.get, "deals"),
                (.get, "deals/1"), (.patch, "deals/1"), (.post, "deals/1/escalate"), (.post, "accounts"),
                (.get, "accounts"), (.get, "accounts/1"), (.patch, "accounts/1"), (.get, "cases"), (.get, "cases/1"),
                (.post, "cases/1/decision"),
            ] as [(Method, String)] {
                let reply = try await desk.send(method, "/api/v1/\(path)", as: nil)
                #expect(reply.status == 401, "\(method) \(path)")
            }
        }
    }

    @Test func `no answer and no log entry holds a token, an address or a query`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.get, "/api/v1/tickets?requester=kim@customer.example")
            _ = try await desk.send(.get, "/nowhere/kim@customer.example", as: .ann)
            let log = desk.answers.all.map { "\($0)" }.joined()
            #expect(!log.contains("kim"))
            #expect(!log.contains(desk.token(.ann)))
            #expect(desk.answers.all.map(\.route) == ["tickets.list", "none"])
            #expect(desk.answers.all.map(\.status.rawValue) == [200, 404])
        }
    }

    @Test func `a made-up method does not get into the log`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(Method(rawValue: "BREW"), "/api/v1/tickets")
            #expect(desk.answers.all.map(\.method) == ["OTHER"])
        }
    }
}
