import HTTPServer
import Model
import Workflows

/// The forms that approvals are asked for with: the list, `/forms`, and each one's page, `/forms/3`.
struct RequestFormPages: Sendable {
    let desk: PageDesk

    private static let largestForm = 1_300_000
    /// Eight for each of a hundred fields, and its own.
    private static let mostFields = 900

    var routes: [Route] {
        [
            Route(
                .get, SitePath.requestForms.rawValue, name: "pages.forms",
                handler: desk.admin { _, member in try desk.show(RequestFormListPage(names: names), for: member) }),
            Route(
                .get, SitePath.newRequestForm.rawValue, name: "pages.forms.new",
                handler: desk.admin { _, member in try show(nil, RequestFormDraft(nil, names), nil, member) }),
            Route(
                .post, SitePath.requestForms.rawValue, name: "pages.forms.add", maximumBodyBytes: Self.largestForm,
                handler: desk.admin { request, member in
                    try await save(nil, request, member) { content in
                        try await desk.environment.run(AddForm(form: content), as: member.principal)
                    }
                }),
            Route(
                .get, SitePath.requestFormPattern(), name: "pages.form",
                handler: desk.admin { request, member in
                    let form = try found(request)
                    return try show(form, RequestFormDraft(form, names), nil, member)
                }),
            Route(
                .post, SitePath.requestFormPattern(.changes), name: "pages.form.changes",
                maximumBodyBytes: Self.largestForm,
                handler: desk.admin { request, member in
                    let form = try found(request)
                    return try await save(form, request, member) { content in
                        var content = content
                        content.key = form.key
                        return try await desk.environment.run(
                            ChangeForm(form: form.key, expectedVersion: form.version, content: content),
                            as: member.principal)
                    }
                }),
            Route(
                .post, SitePath.requestFormPattern(.state), name: "pages.form.state", maximumBodyBytes: 16_384,
                handler: desk.admin { request, member in
                    let form = try found(request)
                    let isEnabled = try desk.form(request, member.visitor)["enabled"] == "yes"
                    _ = try await desk.environment.run(
                        ChangeForm(form: form.key, isEnabled: isEnabled), as: member.principal)
                    let done = isEnabled ? "form-enabled" : "form-disabled"
                    return try .redirect(to: SitePath.path(of: form.id) + "?done=\(done)")
                }),
        ]
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func found(_ request: Request) throws -> FormDefinition {
        guard let number = request.number, let form = names.forms[FormID(number)]
        else { throw HTTPError.notFound }
        return form
    }

    private func show(
        _ form: FormDefinition?, _ draft: RequestFormDraft, _ seen: String?, _ member: Member,
        error: WorkflowError? = nil, status: Status = .ok
    ) throws -> Response {
        try desk.show(
            RequestFormPage(form: form, draft: draft, names: names, seen: seen, error: error), for: member,
            status: status)
    }

    /// Does what was typed, or shows it again: with more room where that was asked for, or with what is wrong.
    private func save(
        _ form: FormDefinition?, _ request: Request, _ member: Member,
        _ work: (Workflows.FormDraft) async throws -> FormDefinition
    ) async throws -> Response {
        var fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        if fields["more"] != nil {
            var draft = RequestFormDraft(fields)
            draft.addPlaces()
            return try show(form, draft, fields[SeenFields.field], member)
        }
        var stored = RequestFormPage(form: form, draft: RequestFormDraft(form, names), names: names)
            .wholeForm(member.texts)
        do {
            if form != nil { try stored.take(&fields, member.texts) }
            let saved = try await work(try RequestFormDraft(fields).content(member.texts))
            return try .redirect(to: SitePath.path(of: saved.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try show(
                form, RequestFormDraft(fields), stored.seenText, member, error: error,
                status: PageRefusal(error).status)
        }
    }
}
