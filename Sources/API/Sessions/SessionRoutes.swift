import HTTPServer

/// The routes of sessions.
enum SessionRoutes {
    static let group: RouteGroup = {
        let endpoints = SessionEndpoints()
        let path = SessionEndpoints.path
        return RouteGroup(
            "sessions", "Who is signed in with a browser.",
            [
                DeclaredRoute(
                    .get, path, "sessions.list", "Lists one's own sessions, the newest first; for admins everybody's.",
                    access: .everyone,
                    query: Parameter.paging + [
                        Parameter(
                            "person", .email, "Only theirs, by address; for others than oneself, admins only.")
                    ], answers: [.page(of: SessionJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "sessions.end", "Ends a session; its cookie opens nothing any more.",
                    details: "Everybody may end their own.",
                    access: .admin, answers: [.ok(EndedSessionsJSON.self, "That it ended.")], by: endpoints.end),
                DeclaredRoute(
                    .delete, "/api/v1/people/{number}/sessions", "sessions.end-all",
                    "Ends all that somebody is signed in with.", details: "Everybody may end their own.",
                    access: .admin, answers: [.ok(EndedSessionsJSON.self, "How many held until now.")],
                    by: endpoints.endAll),
            ])
    }()
}
