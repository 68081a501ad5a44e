import HTTPServer
import Model
import Workflows

/// What can be done with the templates of notifications.
struct NoticeTemplateEndpoints: Sendable {
    static let path = "/api/v1/notice-templates"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.template)
        let templates = call.environment.snapshot.noticeTemplates
        return PageJSON(
            items: templates.map { NoticeTemplateJSON(name: $0.name, languages: $0.languages) }, nextCursor: nil
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.template)
        let template = try template(call)
        return NoticeTemplateJSON(name: template.name, languages: template.languages).response()
    }

    @Sendable func preview(_ call: Call) async throws -> Response {
        try call.mayRead(.template)
        let template = try template(call)
        let input = try call.body(as: PreviewInput.self)
        let notice = try await input.preview(template.name).render(in: call.environment, as: call.principal)
        return PreviewJSON(subject: notice.subject, text: notice.text, language: notice.language).response()
    }

    @Sendable func source(_ call: Call) async throws -> Response { try await source(of: named(call), call) }

    @Sendable func write(_ call: Call) async throws -> Response {
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let source = try call.body(as: TemplateSourceInput.self).source
        let (name, language) = named(call)
        // Without a text it would be restored.
        _ = try await call.run(
            SaveNoticeTemplate(name: name, language: language, source: source ?? "", expectedVersion: version))
        return try await self.source(of: (name, language), call)
    }

    @Sendable func restore(_ call: Call) async throws -> Response {
        let version = try call.body(as: TemplateRestorationInput.self).version
        let (name, language) = named(call)
        _ = try await call.run(
            RestoreNoticeTemplate(name: name, language: language, version: version.map { Int64($0.value) }))
        return try await source(of: (name, language), call)
    }

    private func named(_ call: Call) -> (name: String, language: String) {
        (call.request.parameters["name"] ?? "", call.request.parameters["language"] ?? "")
    }

    private func source(of template: (name: String, language: String), _ call: Call) async throws -> Response {
        let detail = try await call.ask(ShowNoticeTemplate(name: template.name, language: template.language))
        return TemplateSourceJSON(detail: detail, names: call.configuration).response().tagged(detail.version)
    }

    private func template(_ call: Call) throws -> (name: String, languages: [String]) {
        let name = call.request.parameters["name"] ?? ""
        guard let template = call.environment.snapshot.noticeTemplates.first(where: { $0.name == name }) else {
            throw Problem(.notFound, "There is no template of that name; \(Self.path) lists those there are.")
        }
        return template
    }
}
