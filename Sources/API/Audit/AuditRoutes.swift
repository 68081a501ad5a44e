import HTTPServer

/// The routes of the audit trail.
enum AuditRoutes {
    static let group: RouteGroup = {
        let endpoints = AuditEndpoints()
        let path = AuditEndpoints.path
        return RouteGroup(
            "audit", "What happened, in a chain that shows whether it was tampered with.",
            [
                DeclaredRoute(
                    .get, "\(path)/events", "audit.events",
                    "Lists what happened, in order; the newest without a cursor.",
                    details:
                        "The next_cursor is there always, so that whoever keeps it can ask later for what came since.",
                    access: .admin,
                    query: Parameter.paging + [
                        Parameter(
                            "about", .text(3...60, pattern: "^[a-z-]+[ :][0-9]+$"),
                            "Only what happened to this, such as ticket:12.")
                    ], answers: [.page(of: AuditEventJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/verification", "audit.verify",
                    "Proves that nothing in the audit trail was changed, removed or slipped in.",
                    access: .admin, answers: [.ok(AuditReportJSON.self)], by: endpoints.verify),
            ])
    }()
}
