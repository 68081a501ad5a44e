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
                signedIn: SignedIn(environment: environment, onError: onError), metrics: metrics, figures: figures,
                commands: commands))
        frame = Frame(metrics: metrics, uptime: uptime, onAnswer: onAnswer, onError: onError)
    }

    /// The answer to what is no request at all: a problem, too, without a number since nothing was counted or logged.
    @Sendable package static func refusal(_ error: HTTPError) -> Response {
        var response = Problem(describing: error).response
        response.headers.set(constant: "X-Content-Type-Options", to: "nosniff")
        response.headers.set(constant: "Cache-Control", to: "no-store")
        return response
    }

    /// The API's routes, each with its name; none of them throws.
    package func routes() -> [Route] { framed(table.all, by: frame) }

    private func framed(_ routes: [Route], by frame: Frame) -> [Route] {
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
    /// Answers of other routes are numbered, counted and logged as well; their errors, and what is at no address, are problems
    /// where `errorPage` shows none. Throws where the routes do not fit together.
    package func handler(with others: [Route] = [], errorPage: ErrorPage? = nil) throws(RouterError) -> Handler {
        var frame = frame
        frame.errorPage = errorPage
        return try Router(validating: routes() + framed(others, by: frame)).handler
            .with([Compression.middleware, frame.fallback])
    }
}
