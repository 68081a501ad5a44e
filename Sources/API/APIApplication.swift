package import HTTPServer
package import Workflows

/// The JSON API as routes, with or without a socket before it.
///
///     let api = APIApplication(environment: environment, metrics: metrics, figures: figures, uptime: uptime)
///     let handler = try api.handler(with: pages.routes())
///     let response = try await handler.respond(to: Request(target: "/healthz"))
package struct APIApplication: Sendable {
    private let table: APIRoutes
    private let frame: Frame

    /// An application on an environment.
    ///
    /// `uptime` tells a time that only ever goes on, since any moment. `commands` is left out where no command line is
    /// served. `onAnswer` hears of every answer, and `onError` of every error that was answered 500 or above without
    /// telling the client what it was.
    package init(
        environment: Environment, metrics: Metrics, figures: DataFigures, uptime: @escaping @Sendable () -> Duration,
        commands: CommandAccess? = nil, onAnswer: @escaping @Sendable (AccessLogEntry) -> Void = { _ in },
        onError: @escaping Handler.ErrorHook = { _, _ in }
    ) {
        table = APIRoutes(
            services: Services(
                signedIn: SignedIn(environment: environment), metrics: metrics, figures: figures, commands: commands))
        frame = Frame(metrics: metrics, uptime: uptime, onAnswer: onAnswer, onError: onError)
    }

    /// The API's routes, each with its name; none of them throws.
    package func routes() -> [Route] { framed(table.all) }

    /// Routes of others with the same frame: their answers are numbered, counted and logged, and their errors are problems.
    package func framed(_ routes: [Route]) -> [Route] {
        routes.map { route in
            let limit = route.maximumBodyBytes
            return route.with([
                frame.middleware,
                { request, inner in
                    // The server refuses such a body before it is read; a request made in process meets the same limit.
                    if let limit, request.body.count > limit {
                        throw Problem(.tooLarge, "The body is larger than the \(limit) bytes allowed here.")
                    }
                    return try await inner.respond(to: request)
                },
            ])
        }
    }

    /// Everything that the server answers: the API's routes, those of others, and problems for what is neither.
    ///
    /// Throws where the routes do not fit together.
    package func handler(with others: [Route] = []) throws(RouterError) -> Handler {
        try Router(validating: routes() + framed(others)).handler.with([Compression.middleware, frame.fallback])
    }
}
