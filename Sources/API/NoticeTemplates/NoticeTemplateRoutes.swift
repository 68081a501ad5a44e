import HTTPServer

/// The routes of the templates of notifications.
enum NoticeTemplateRoutes {
    static let group: RouteGroup = {
        let endpoints = NoticeTemplateEndpoints()
        let path = NoticeTemplateEndpoints.path
        let name = Parameter(
            "name", .text(1...100, pattern: "^[a-z-]+$"), "The template's name, such as acknowledgement.")
        return RouteGroup(
            "notice-templates", "What notifications are made from.",
            [
                DeclaredRoute(
                    .get, path, "notice-templates.list", "Lists the templates of notifications.",
                    access: .everyone, answers: [.page(of: NoticeTemplateJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{name}", "notice-templates.show", "Shows in which languages a template is there.",
                    access: .everyone, path: [name], answers: [.ok(NoticeTemplateJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .post, "\(path)/{name}/preview", "notice-templates.preview",
                    "Shows what somebody would read of a record; nothing is sent.",
                    access: .colleagues, path: [name], body: PreviewInput.self,
                    answers: [.ok(PreviewJSON.self, "What they would read.")], by: endpoints.preview),
            ])
    }()
}
