/// Finds the route for a request. Built once, checked as a whole, never changed.
///
/// GET routes answer HEAD; OPTIONS is answered with `Allow`; a path that exists only for other methods is 405, one that
/// does not exist 404. The errors are thrown, so that a middleware can give them the look of a page or of JSON.
package struct Router: Sendable {
    /// The routes, in the order in which they were given.
    package let routes: [Route]
    private let trie: RouteTrie
    // The names of each route's parameters, in the order of its pattern.
    private let names: [[String]]

    /// Compiles the routes; throws every problem there is: malformed patterns, two routes for the same requests, a
    /// parameter with two names at one place, and routes that nothing can arrive at.
    package init(validating routes: [Route]) throws(RouterError) {
        var trie = RouteTrie()
        var names: [[String]] = []
        var problems: [RouterError.Problem] = []
        for (index, route) in routes.enumerated() {
            switch RoutePattern.parse(route.pattern) {
            case .success(let pattern):
                names.append(pattern.names)
                problems += trie.insert(
                    pattern, written: route.pattern, method: route.method, route: index,
                    patternOf: { routes[$0].pattern })
            case .failure(let problem):
                names.append([])
                problems.append(problem)
            }
        }
        guard problems.isEmpty else { throw RouterError(problems: problems) }
        self.routes = routes
        self.trie = trie
        self.names = names
    }

    /// The router as a handler, for a server or for a test in process.
    package var handler: Handler {
        Handler(
            bodyLimit: { method, path in trie.match(method, path).flatMap { routes[$0.route].maximumBodyBytes } },
            admission: { method, path in trie.match(method, path).flatMap { routes[$0.route].admission } }
        ) { request in
            try await respond(to: request)
        }
    }

    private func respond(to request: Request) async throws -> Response {
        guard let match = match(request.method, request.path) else {
            return try refusal(of: request)
        }
        var request = request
        let route = routes[match.route]
        request.routeName = route.name
        if !match.values.isEmpty {
            request.parameters = Parameters(
                zip(names[match.route], match.values).map { Parameters.Item(name: $0, value: $1) })
        }
        return try await route.handler.respond(to: request)
    }

    private func match(_ method: Method, _ path: [String]) -> RouteTrie.Match? {
        trie.match(method, path) ?? (method == .head ? trie.match(.get, path) : nil)
    }

    private func refusal(of request: Request) throws(HTTPError) -> Response {
        var allowed = trie.methods(for: request.path)
        if allowed.isEmpty { throw .notFound }
        if allowed.contains(.get), !allowed.contains(.head) { allowed.append(.head) }
        if !allowed.contains(.options) { allowed.append(.options) }
        allowed.sort { $0.rawValue < $1.rawValue }
        let error = HTTPError.methodNotAllowed(allowed: allowed)
        guard request.method == .options else { throw error }
        return Response(status: .noContent, headers: error.headers)
    }
}
