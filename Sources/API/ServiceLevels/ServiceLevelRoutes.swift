import HTTPServer

/// The routes of service levels.
enum ServiceLevelRoutes {
    static let group: RouteGroup = {
        let endpoints = ServiceLevelEndpoints()
        let path = ServiceLevelEndpoints.path
        return RouteGroup(
            "service-levels", "Within which time what has to be done.",
            [
                DeclaredRoute(
                    .get, path, "service-levels.list", "Lists the service levels.",
                    access: .everyone, answers: [.page(of: ServiceLevelJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "service-levels.add", "Adds a service level.",
                    access: .admin, body: ServiceLevelInput.self, answers: [.created(ServiceLevelJSON.self)],
                    by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "service-levels.show", "Shows a service level.",
                    access: .everyone, answers: [.ok(ServiceLevelJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "service-levels.change",
                    "Changes a service level; the clocks of open tickets are worked out anew.",
                    access: .admin, body: ServiceLevelChangeInput.self, answers: [.ok(ServiceLevelJSON.self)],
                    by: endpoints.change),
            ])
    }()
}
