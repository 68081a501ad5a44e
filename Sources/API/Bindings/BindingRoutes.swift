import HTTPServer

/// The routes of bindings.
enum BindingRoutes {
    static let group: RouteGroup = {
        let endpoints = BindingEndpoints()
        let path = BindingEndpoints.path
        return RouteGroup(
            "bindings", "Which trigger starts which escalation.",
            [
                DeclaredRoute(
                    .get, path, "bindings.list", "Lists the bindings in the order in which they match.",
                    access: .everyone, answers: [.page(of: BindingJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "bindings.add", "Says which trigger starts which escalation.",
                    access: .admin, body: BindingInput.self, answers: [.created(BindingJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "bindings.show", "Shows a binding.",
                    access: .everyone, answers: [.ok(BindingJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "bindings.change",
                    "Changes where a binding answers, what it starts, when its turn comes, and whether it matches.",
                    access: .admin, body: BindingChangeInput.self, answers: [.ok(BindingJSON.self)],
                    by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/moves", "bindings.move",
                    "Lets a binding have its turn before or after its neighbour.", access: .admin,
                    body: BindingMoveInput.self, answers: [.page(of: BindingJSON.self)], by: endpoints.move),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "bindings.remove", "Removes a binding; cases that it started go on.",
                    access: .admin, answers: [.ok(BindingJSON.self, "As it was.")], by: endpoints.remove),
            ])
    }()
}
