import HTTPServer
import Model
import Workflows

/// The templates of notifications, `/templates`, each with a preview.
struct TemplatesPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.templates.rawValue, name: "pages.templates",
                handler: desk.admin { request, member in try await show(request.query, member) })
        ]
    }

    private func show(_ query: Parameters, _ member: Member) async throws -> Response {
        var page = TemplatesPage(
            templates: desk.environment.snapshot.noticeTemplates, chosen: query["template"] ?? "",
            record: String((query["record"] ?? "ticket 1").prefix(50)), language: query["language"] ?? "")
        if page.templates.contains(where: { $0.name == page.chosen }) {
            let record = Int64(page.record).map { RecordReference.ticket(TicketID($0)) } ?? RecordReference(page.record)
            if let record {
                do {
                    page.preview = try await NoticePreview(
                        template: page.chosen, record: record, language: page.language.isEmpty ? nil : page.language
                    ).render(in: desk.environment, as: member.principal)
                } catch let error as WorkflowError {
                    page.problem = error.description
                }
            } else {
                page.problem = member.texts["problem.record"]
            }
        }
        return try desk.show(page, for: member)
    }
}
