import HTTPServer

/// The routes of the templates of notifications.
enum NoticeTemplateRoutes {
    static let group: RouteGroup = {
        let endpoints = NoticeTemplateEndpoints()
        let path = NoticeTemplateEndpoints.path
        let name = Parameter(
            "name", .text(1...100, pattern: "^[a-z-]+$"), "The template's name, such as acknowledgement.")
        let language = Parameter("language", .text(2...35), "The language, such as en.")
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
                DeclaredRoute(
                    .get, "\(path)/{name}/{language}", "notice-templates.source",
                    "Shows how a template is written, and how it was before.",
                    access: .admin, path: [name, language], answers: [.ok(TemplateSourceJSON.self)],
                    versions: .told, by: endpoints.source),
                DeclaredRoute(
                    .put, "\(path)/{name}/{language}", "notice-templates.write", "Writes a template anew.",
                    details:
                        "The version that was there is kept. A text that would leave a gap is refused with its line.",
                    access: .admin, path: [name, language], body: TemplateSourceInput.self, upTo: BodyLimit.message,
                    answers: [.ok(TemplateSourceJSON.self)], versions: .checked, by: endpoints.write),
                DeclaredRoute(
                    .post, "\(path)/{name}/{language}/restore", "notice-templates.restore",
                    "Brings an earlier version back, or the one that Belay brings.",
                    access: .admin, path: [name, language], body: TemplateRestorationInput.self,
                    answers: [.ok(TemplateSourceJSON.self)], versions: .told, by: endpoints.restore),
            ])
    }()
}
