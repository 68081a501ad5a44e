import HTTPServer

/// The routes of forms.
enum FormRoutes {
    static let group: RouteGroup = {
        let endpoints = FormEndpoints()
        let path = FormEndpoints.path
        return RouteGroup(
            "forms", "What can be requested, and what has to be said.",
            [
                DeclaredRoute(
                    .post, path, "forms.add", "Adds a form.",
                    access: .admin, body: FormInput.self, answers: [.created(FormJSON.self)], versions: .told,
                    by: endpoints.add),
                DeclaredRoute(
                    .get, path, "forms.list", "Lists the forms.",
                    access: .everyone, answers: [.page(of: FormJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "forms.show", "Shows a form.",
                    access: .everyone, answers: [.ok(FormJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "forms.change",
                    "Changes a form; requests that were made keep its earlier version.",
                    access: .admin, body: FormChangeInput.self, answers: [.ok(FormJSON.self)], versions: .told,
                    by: endpoints.change),
            ])
    }()
}
