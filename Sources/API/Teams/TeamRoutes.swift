import HTTPServer

/// The routes of teams.
enum TeamRoutes {
    static let group: RouteGroup = {
        let endpoints = TeamEndpoints()
        let path = TeamEndpoints.path
        return RouteGroup(
            "teams", "People who share a kind of work.",
            [
                DeclaredRoute(
                    .get, path, "teams.list", "Lists the teams.",
                    access: .everyone, query: [.department], answers: [.page(of: TeamJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "teams.add", "Adds a team that escalations can go to.",
                    access: .admin, body: TeamInput.self, answers: [.created(TeamJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "teams.show", "Shows a team.",
                    access: .everyone, answers: [.ok(TeamJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "teams.change", "Changes a team; what is left out stays as it is.",
                    access: .admin, body: TeamChangeInput.self, answers: [.ok(TeamJSON.self)], by: endpoints.change),
            ])
    }()
}
