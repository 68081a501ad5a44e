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

    private func template(_ call: Call) throws -> (name: String, languages: [String]) {
        let name = call.request.parameters["name"] ?? ""
        guard let template = call.environment.snapshot.noticeTemplates.first(where: { $0.name == name }) else {
            throw Problem(.notFound, "There is no template of that name; \(Self.path) lists those there are.")
        }
        return template
    }
}
