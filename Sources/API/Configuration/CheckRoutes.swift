import HTTPServer

/// The routes of checking.
enum CheckRoutes {
    static let group: RouteGroup = {
        let endpoints = CheckEndpoint()
        return RouteGroup(
            "check", "What is wrong with what is set up.",
            [
                DeclaredRoute(
                    .get, "/api/v1/check", "check", "Looks for mistakes in all that an admin set.",
                    access: .everyone, answers: [.page(of: FindingJSON.self)], by: endpoints.check)
            ])
    }()
}
