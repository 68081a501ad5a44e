import HTTPServer

/// The routes of triage.
enum TriageRoutes {
    static let group: RouteGroup = {
        let endpoints = TriageEndpoints()
        let path = "/api/v1/triage"
        return RouteGroup(
            "triage", "Questions that say how urgent an issue is.",
            [
                DeclaredRoute(
                    .get, path, "triage.show", "Shows the questions.",
                    access: .everyone, answers: [.ok(TriageTreeJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .put, path, "triage.set", "Replaces the questions.",
                    access: .admin, body: TriageTreeInput.self, answers: [.ok(TriageTreeJSON.self)], by: endpoints.set),
                DeclaredRoute(
                    .post, "\(path)/walk", "triage.walk", "Walks through the questions with the answers so far.",
                    access: .everyone, body: TriageAnswersInput.self, answers: [.ok(TriageResultJSON.self)],
                    by: endpoints.walk),
            ])
    }()
}
