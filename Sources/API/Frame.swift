import HTTPServer

/// What stands around every answer: its number, the headers that all have, problems for errors, counting and the log.
struct Frame: Sendable {
    /// The route's name where no route answers.
    static let noRoute = "none"

    let metrics: Metrics
    let uptime: @Sendable () -> Duration
    let onAnswer: @Sendable (AccessLogEntry) -> Void
    let onError: Handler.ErrorHook
    /// What shows an error to somebody who sits before a browser; nil: nothing does.
    var errorPage: ErrorPage?

    /// Around the handler of one route.
    var middleware: Middleware {
        { request, inner in
            await answer(request, route: request.routeName) { try await inner.respond(to: request) }
        }
    }

    /// Around the router, for what no route takes: its errors are all that ever reaches this.
    var fallback: Middleware {
        { request, inner in
            do {
                return try await inner.respond(to: request)
            } catch {
                return await answer(request, route: Self.noRoute) { throw error }
            }
        }
    }

    private func answer(
        _ request: Request, route: String, by action: () async throws -> Response
    ) async -> Response {
        metrics.begin()
        let began = uptime()
        var response: Response
        do {
            response = try await action()
        } catch {
            let problem = Problem(describing: error, isConditional: request.headers.contains("If-Match"))
            if problem.kind.status.rawValue >= 500 { onError(error, request) }
            response = problem.response(instance: request.id)
            if var page = await errorPage?(request, problem.kind.status, problem.detail) {
                for (name, value) in problem.headers.all { try? page.headers.set(name, to: value) }
                response = page
            }
        }
        // A request's number is the server's own; one that could not be sent is left out.
        try? response.headers.set("X-Request-Id", to: request.id)
        response.headers.set(constant: "X-Content-Type-Options", to: "nosniff")
        if !response.headers.contains("Cache-Control") {
            response.headers.set(constant: "Cache-Control", to: "no-store")
        }
        let duration = uptime() - began
        let method = Self.known(request.method)
        metrics.end(
            Metrics.RequestKey(route: route, method: method, statusClass: response.status.rawValue / 100),
            after: duration)
        onAnswer(
            AccessLogEntry(
                requestID: request.id, route: route, method: method, status: response.status, duration: duration))
        return response
    }

    private static func known(_ method: Method) -> String {
        let known: [Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        return known.contains(method) ? method.rawValue : "OTHER"
    }
}
