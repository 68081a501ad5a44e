import HTTPServer
import Model

/// The routes of saved views.
enum ViewRoutes {
    static let group: RouteGroup = {
        let endpoints = ViewEndpoints()
        let path = ViewEndpoints.path
        let keepers = Access(caller: .role(.agent), reach: .own)
        return RouteGroup(
            "views", "Filters of queues under a name.",
            [
                DeclaredRoute(
                    .post, path, "views.add", "Saves a filter of a queue under a name.",
                    details: "Everybody saves their own; leads also those of their department and its teams.",
                    access: .everyone, body: ViewInput.self, answers: [.created(ViewJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, path, "views.list",
                    "Lists the views that whoever asks sees, with how many tickets each shows.",
                    details: "A view is counted to 100, and one that looks for words is not counted at all.",
                    access: .colleagues, answers: [.page(of: ViewJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .put, "\(path)/default", "views.begin", "Says with which view whoever asks begins.",
                    access: .everyone, body: DefaultViewInput.self, answers: [.page(of: ViewJSON.self)],
                    problems: [.notFound], by: endpoints.begin),
                DeclaredRoute(
                    .get, "\(path)/{number}", "views.show", "Shows a view.",
                    access: .colleagues, answers: [.ok(ViewJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "views.change",
                    "Gives a view another name or filter, or moves it; what is left out stays as it is.",
                    details: "Those that are shared are changed by leads of the department.",
                    access: keepers, body: ViewInput.self, answers: [.ok(ViewJSON.self)], by: endpoints.change),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "views.remove", "Takes a view away.",
                    details: "Those that are shared are taken away by leads of the department.",
                    access: keepers, answers: [.ok(ViewJSON.self, "As it was.")], by: endpoints.remove),
            ])
    }()
}
