import HTTPServer

/// The routes of departments.
enum DepartmentRoutes {
    static let group: RouteGroup = {
        let endpoints = DepartmentEndpoints()
        let path = DepartmentEndpoints.path
        return RouteGroup(
            "departments", "Parts of the company with a manager and working hours.",
            [
                DeclaredRoute(
                    .get, path, "departments.list", "Lists the departments.",
                    access: .everyone, answers: [.page(of: DepartmentJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "departments.add", "Adds a department.",
                    access: .admin, body: DepartmentInput.self, answers: [.created(DepartmentJSON.self)],
                    by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "departments.show", "Shows a department.",
                    access: .everyone, answers: [.ok(DepartmentJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "departments.change",
                    "Changes a department's manager or hours; the clocks of its tickets are worked out anew.",
                    access: .admin, body: DepartmentChangeInput.self, answers: [.ok(DepartmentJSON.self)],
                    by: endpoints.change),
            ])
    }()
}
