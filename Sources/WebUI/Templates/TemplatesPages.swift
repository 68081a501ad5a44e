import HTTPServer
import Model
import Workflows

/// The templates of notifications, `/templates`, each with a preview.
struct TemplatesPages: Sendable {
    let desk: PageDesk

    /// 50,000 characters, each four bytes, each byte three when it is escaped.
    private static let largestForm = 650_000

    /// What stands in the form that writes a template.
    private struct Draft {
        var source: String
        var version: Int64
        var record: String
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.templates.rawValue, name: "pages.templates",
                handler: desk.admin { request, member in try await show(request.query, member) }),
            Route(
                .get, SitePath.templatePattern, name: "pages.template",
                handler: desk.admin { request, member in
                    let detail = try await detail(request, member)
                    return try await page(
                        detail, Draft(source: detail.source, version: detail.version, record: "ticket 1"), member)
                }),
            Route(
                .post, SitePath.templatePattern, name: "pages.template.write", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(write)),
            Route(
                .post, SitePath.templateRestorationPattern, name: "pages.template.restore", maximumBodyBytes: 16_384,
                handler: desk.admin { request, member in
                    let fields = try desk.form(request, member.visitor)
                    let detail = try await detail(request, member)
                    _ = try await desk.environment.run(
                        RestoreNoticeTemplate(
                            name: detail.name, language: detail.language,
                            version: fields["version"].flatMap { Int64($0) }), as: member.principal)
                    return try .redirect(to: SitePath.path(ofTemplate: detail.name, detail.language) + "?done=saved")
                }),
        ]
    }

    private func show(_ query: Parameters, _ member: Member) async throws -> Response {
        var page = TemplatesPage(
            templates: desk.environment.snapshot.noticeTemplates, chosen: query["template"] ?? "",
            record: String((query["record"] ?? "ticket 1").prefix(50)), language: query["language"] ?? "")
        page.written = Set(
            desk.environment.snapshot.configuration.noticeTemplates.filter { $0.source != nil }
                .map { "\($0.name) \($0.language)" })
        if page.templates.contains(where: { $0.name == page.chosen }) {
            let record = RecordEntry.reference(page.record)
            if let record {
                do {
                    page.preview = try await NoticePreview(
                        template: page.chosen, record: record, language: page.language.isEmpty ? nil : page.language
                    ).render(in: desk.environment, as: member.principal)
                } catch let error as WorkflowError {
                    page.problem = member.texts.said(error.description)
                }
            } else {
                page.problem = member.texts["problem.record"]
            }
        }
        return try desk.show(page, for: member)
    }

    private func detail(_ request: Request, _ member: Member) async throws -> NoticeTemplateDetail {
        try await desk.environment.ask(
            ShowNoticeTemplate(
                name: request.parameters["name"] ?? "", language: request.parameters["language"] ?? ""),
            as: member.principal)
    }

    /// The form with what it would look like on a record, or with what is wrong with it.
    private func page(
        _ detail: NoticeTemplateDetail, _ draft: Draft, _ member: Member, _ error: WorkflowError? = nil
    ) async throws -> Response {
        var page = TemplatePage(
            detail: detail, names: desk.environment.snapshot.configuration, source: draft.source,
            version: draft.version, record: draft.record)
        switch error {
        case .invalid(let invalid)?: page.problems = invalid.problems.map { member.texts.said($0.message) }
        case .outdated?: page.problems = [member.texts["conflict.record"]]
        case let error?: page.problems = [member.texts.said(error.description)]
        case nil:
            let record = RecordEntry.reference(draft.record)
            do {
                guard let record else { throw WorkflowError.refused(member.texts["problem.record"]) }
                page.preview = try await NoticePreview(
                    template: detail.name, record: record, language: detail.language, source: draft.source
                ).render(in: desk.environment, as: member.principal)
            } catch let WorkflowError.invalid(invalid) {
                page.problems = invalid.problems.map { member.texts.said($0.message) }
            } catch let error as WorkflowError {
                page.refusal = member.texts.said(error.description)
            }
        }
        return try desk.show(page, for: member, status: error.map { PageRefusal($0).status } ?? .ok)
    }

    @Sendable private func write(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let detail = try await detail(request, member)
        var draft = Draft(
            source: fields.lines("source"), version: fields["version"].flatMap { Int64($0) } ?? detail.version,
            record: String((fields["record"] ?? "ticket 1").prefix(50)))
        guard fields["do"] == "save" else { return try await page(detail, draft, member) }
        do {
            _ = try await desk.environment.run(
                SaveNoticeTemplate(
                    name: detail.name, language: detail.language, source: draft.source,
                    expectedVersion: draft.version), as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            // Whoever saves again has seen what is there now.
            draft.version = detail.version
            return try await page(detail, draft, member, error)
        }
        return try .redirect(to: SitePath.path(ofTemplate: detail.name, detail.language) + "?done=saved")
    }
}
