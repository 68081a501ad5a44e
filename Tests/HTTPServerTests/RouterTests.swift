import HTTPServer
import Testing

struct RouterTests {
    private func answer(_ routes: [Route], _ target: String, method: Method = .get) async throws -> String {
        let handler = try Router(validating: routes).handler.answeringErrors { _, _ in }
        let response = try await handler.respond(to: Request(method: method, target: target))
        guard case .text(let text) = response.body else { return response.status.description }
        return response.status == .ok ? text : response.status.description
    }

    private func route(_ method: Method, _ pattern: String) -> Route {
        Route(method, pattern, name: pattern) { request in
            .text(request.routeName + request.parameters.items.map { " \($0.name)=\($0.value)" }.joined())
        }
    }

    @Test func `parameters are found by name and decoded`() async throws {
        let routes = [route(.get, "/api/tickets/{number}/replies/{reply}")]
        #expect(
            try await answer(routes, "/api/tickets/a%20b/replies/7")
                == "/api/tickets/{number}/replies/{reply} number=a b reply=7")
    }

    @Test func `a constant segment wins over a parameter and a parameter over a wildcard`() async throws {
        let routes = [route(.get, "/a/{rest...}"), route(.get, "/a/{id}"), route(.get, "/a/new")]
        #expect(try await answer(routes, "/a/new") == "/a/new")
        #expect(try await answer(routes, "/a/1") == "/a/{id} id=1")
        #expect(try await answer(routes, "/a/1/2") == "/a/{rest...} rest=1/2")
    }

    @Test func `a search that ends nowhere goes back to the parameter`() async throws {
        let routes = [route(.get, "/a/new/x"), route(.get, "/a/{id}/y")]
        #expect(try await answer(routes, "/a/new/y") == "/a/{id}/y id=new")
    }

    @Test func `the root has a route of its own`() async throws {
        #expect(try await answer([route(.get, "/")], "/") == "/")
    }

    @Test func `an unknown path is 404`() async throws {
        #expect(try await answer([route(.get, "/a")], "/b") == "404 Not Found")
        #expect(try await answer([route(.get, "/a")], "/a/") == "404 Not Found")
        #expect(try await answer([route(.get, "/a/{id}")], "/a/") == "404 Not Found")
    }

    @Test func `a path known for other methods is 405 and says which`() async throws {
        let handler = try Router(validating: [route(.get, "/a"), route(.post, "/a")]).handler
        await #expect(throws: HTTPError.methodNotAllowed(allowed: [.get, .head, .options, .post])) {
            try await handler.respond(to: Request(method: .delete, target: "/a"))
        }
    }

    @Test func `OPTIONS is answered with Allow`() async throws {
        let handler = try Router(validating: [route(.get, "/a")]).handler
        let response = try await handler.respond(to: Request(method: .options, target: "/a"))
        #expect(response.status == .noContent)
        #expect(response.headers["allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func `HEAD is answered by the GET route`() async throws {
        #expect(try await answer([route(.get, "/a")], "/a", method: .head) == "/a")
    }

    @Test func `every problem of a set of routes is reported at once`() {
        let routes = [
            route(.get, "/a/{id}"), route(.get, "/a/{number}"), route(.post, "/b"), route(.post, "/b"),
            route(.get, "c"), route(.get, "/d/{rest...}/e"), route(.get, "/f/{x}/{x}"), route(.get, "/../g"),
        ]
        let error = #expect(throws: RouterError.self) { try Router(validating: routes) }
        #expect(
            error?.problems == [
                .differingNames(first: "/a/{id}", second: "/a/{number}"),
                .conflict(method: .get, first: "/a/{id}", second: "/a/{number}"),
                .conflict(method: .post, first: "/b", second: "/b"),
                .malformedPattern("c", reason: "it must begin with a slash"),
                .unreachable("/d/{rest...}/e", reason: "it goes on after {…...}"),
                .malformedPattern("/f/{x}/{x}", reason: "it has two parameters of one name"),
                .unreachable("/../g", reason: "paths with dot segments are refused"),
            ])
    }

    @Test func `two names for one parameter are reported across methods and deeper paths`() {
        let routes = [route(.get, "/a/{id}"), route(.post, "/a/{number}/close")]
        let error = #expect(throws: RouterError.self) { try Router(validating: routes) }
        #expect(error?.problems == [.differingNames(first: "/a/{id}", second: "/a/{number}/close")])
    }

    @Test func `middleware runs from the outside in and may answer itself`() async throws {
        let outer: Middleware = { request, inner in
            var response = try await inner.respond(to: request)
            try response.headers.set("X-Order", to: (response.headers["X-Order"] ?? "") + "outer")
            return response
        }
        let guardian: Middleware = { request, inner in
            if request.query["stop"] != nil { return .text("stopped", status: .forbidden) }
            var response = try await inner.respond(to: request)
            try response.headers.set("X-Order", to: "inner ")
            return response
        }
        let handler = Handler { _ in .text("in") }.with([outer, guardian])
        #expect(try await handler.respond(to: Request(target: "/")).headers["x-order"] == "inner outer")
        #expect(try await handler.respond(to: Request(target: "/?stop=1")).status == .forbidden)
    }

    @Test func `a middleware leaves a value for those behind it`() async throws {
        struct User: Sendable { let name: String }
        let login: Middleware = { request, inner in
            var request = request
            request[User.self] = User(name: "Ada")
            return try await inner.respond(to: request)
        }
        let handler = Handler { .text($0[User.self]?.name ?? "no one") }.with([login])
        let response = try await handler.respond(to: Request(target: "/"))
        guard case .text(let text) = response.body else { throw HTTPError.notFound }
        #expect(text == "Ada")
    }
}
