/// What answers requests: a route's function, a router, or either of them behind middleware. Needs no socket.
package struct Handler: Sendable {
    private let action: @Sendable (Request) async throws -> Response
    private let bodyLimit: (@Sendable (Method, [String]) -> Int?)?
    private let admission: (@Sendable (Method, [String]) -> Admission?)?

    /// A handler that runs this function.
    package init(_ action: @escaping @Sendable (Request) async throws -> Response) {
        self.init(bodyLimit: nil, admission: nil, action)
    }

    init(
        bodyLimit: (@Sendable (Method, [String]) -> Int?)?, admission: (@Sendable (Method, [String]) -> Admission?)?,
        _ action: @escaping @Sendable (Request) async throws -> Response
    ) {
        self.action = action
        self.bodyLimit = bodyLimit
        self.admission = admission
    }

    /// Answers a request; throws what the handler throws, unless ``answeringErrors(onError:)`` stands in between.
    package func respond(to request: Request) async throws -> Response {
        try await action(request)
    }

    /// The largest body that is read for this path, in bytes; nil for the server's own limit.
    func maximumBodyBytes(_ method: Method, _ path: [String]) -> Int? { bodyLimit?(method, path) }

    /// Who looks at requests of this path before their bodies are read; nil: nobody.
    func admission(_ method: Method, _ path: [String]) -> Admission? { admission?(method, path) }

    /// This handler with middleware around it; the first of the list sees the request first.
    package func with(_ middleware: [Middleware]) -> Handler {
        middleware.reversed().reduce(self) { inner, layer in
            Handler(bodyLimit: bodyLimit, admission: admission) { request in try await layer(request, inner) }
        }
    }
}
