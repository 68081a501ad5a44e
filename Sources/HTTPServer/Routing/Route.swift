/// A method and a pattern of paths, and what answers them.
package struct Route: Sendable {
    /// The method; a GET route answers HEAD as well.
    package let method: Method
    /// The pattern, such as `/api/v1/tickets/{number}/replies` or `/assets/{path...}`.
    package let pattern: String
    /// A name for logs, metrics and documentation, such as `tickets.reply`.
    package let name: String
    /// The largest body read for this route, in bytes; nil for the server's own limit.
    package let maximumBodyBytes: Int?
    /// Who looks at a request before its body is read; nil: nobody.
    package let admission: Admission?
    /// What answers.
    package let handler: Handler

    /// A route; whether it fits in with the others is found when the router is built.
    package init(
        _ method: Method, _ pattern: String, name: String = "", maximumBodyBytes: Int? = nil,
        admission: Admission? = nil, handler: @escaping @Sendable (Request) async throws -> Response
    ) {
        self.init(
            method, pattern, name: name, maximumBodyBytes: maximumBodyBytes, admission: admission,
            handler: Handler(handler))
    }

    /// A route whose handler may already stand behind middleware.
    package init(
        _ method: Method, _ pattern: String, name: String = "", maximumBodyBytes: Int? = nil,
        admission: Admission? = nil, handler: Handler
    ) {
        self.method = method
        self.pattern = pattern
        self.name = name
        self.maximumBodyBytes = maximumBodyBytes
        self.admission = admission
        self.handler = handler
    }

    /// The same route with middleware around its handler.
    package func with(_ middleware: [Middleware]) -> Route {
        Route(
            method, pattern, name: name, maximumBodyBytes: maximumBodyBytes, admission: admission,
            handler: handler.with(middleware))
    }
}
