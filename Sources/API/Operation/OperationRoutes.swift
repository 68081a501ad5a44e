import HTTPServer

/// The routes of operation.
enum OperationRoutes {
    static let group: RouteGroup = {
        let endpoints = OperationEndpoints()
        return RouteGroup(
            "operation", "For programs that watch over the service.",
            [
                DeclaredRoute(
                    open: .get, "/healthz", "health", "Says whether the service lives.",
                    access: .anybody, answers: [.ok(StateJSON.self, "It lives.")], by: endpoints.health),
                DeclaredRoute(
                    open: .get, "/readyz", "ready",
                    "Says whether the service works: 503 where the data does not answer, or what is due is late.",
                    access: .anybody,
                    answers: [
                        .ok(StateJSON.self, "It works."),
                        .json(.serviceUnavailable, StateJSON.self, "It does not work, or is late."),
                    ], by: endpoints.readiness),
                DeclaredRoute(
                    open: .get, "/metrics", "metrics", "Shows what is counted, as Prometheus reads it.",
                    access: .thisMachine, answers: [.text("text/plain", note: "The figures.")],
                    problems: [.unauthorized, .forbidden], by: endpoints.scrape),
            ])
    }()
}
