import HTTPServer

/// The routes of the setup checklist.
enum SetupRoutes {
    static let group: RouteGroup = {
        let endpoint = SetupEndpoint()
        return RouteGroup(
            "setup", "How far rolling out has come.",
            [
                DeclaredRoute(
                    .get, "/api/v1/setup", "setup.list",
                    "Lists the steps of rolling out, ticked by what is really there.",
                    access: .admin, answers: [.page(of: SetupItemJSON.self)], by: endpoint.list)
            ])
    }()
}
