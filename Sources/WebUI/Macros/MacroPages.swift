import HTTPServer
import Model
import Workflows

/// Macros, `/macros`: everybody's own, and those of departments and of all for those who look after them.
struct MacroPages: Sendable {
    let desk: PageDesk

    private static let largestForm = 400_000
    private static let mostFields = 64

    var routes: [Route] {
        [
            Route(
                .get, SitePath.macros.rawValue, name: "pages.macros",
                handler: desk.member { _, member in
                    let macros = try await desk.environment.ask(ListMacros(), as: member.principal)
                    return try desk.show(
                        MacroListPage(macros: macros, names: names, principal: member.principal), for: member)
                }),
            Route(
                .get, SitePath.newMacro.rawValue, name: "pages.macros.new",
                handler: desk.member { _, member in
                    var content = MacroForm.Content()
                    content.reach = "me"
                    return try show(nil, form(member).form(content), member)
                }),
            Route(
                .post, SitePath.macros.rawValue, name: "pages.macros.add", maximumBodyBytes: Self.largestForm,
                handler: desk.member(add)),
            Route(
                .get, SitePath.macroPattern, name: "pages.macro",
                handler: desk.member { request, member in
                    let macro = try await found(request, member)
                    let forms = form(member)
                    return try show(macro, forms.form(forms.content(of: macro), of: macro), member)
                }),
            Route(
                .post, SitePath.macroPattern, name: "pages.macro.change", maximumBodyBytes: Self.largestForm,
                handler: desk.member(change)),
            Route(
                .post, SitePath.macroRemovalPattern, name: "pages.macro.remove", maximumBodyBytes: 16_384,
                handler: desk.member { request, member in
                    _ = try desk.form(request, member.visitor)
                    let macro = try await found(request, member)
                    _ = try await desk.environment.run(RemoveMacro(macro: macro.id), as: member.principal)
                    return try .redirect(to: SitePath.macros.rawValue + "?done=macro-removed")
                }),
        ]
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func form(_ member: Member) -> MacroForm { MacroForm(names: names, member: member) }

    /// The macro of the path, for those who may use it.
    private func found(_ request: Request, _ member: Member) async throws -> Macro {
        guard let number = request.number,
            let macro = names.macros[MacroID(number)], macro.isSeen(by: member.principal)
        else { throw HTTPError.notFound }
        guard macro.isKept(by: member.principal) else {
            throw PageRefusal(status: .forbidden, title: "Not allowed", text: member.texts["macro.not-yours"])
        }
        return macro
    }

    private func show(
        _ macro: Macro?, _ form: EntryForm, _ member: Member, _ error: WorkflowError? = nil
    ) throws -> Response {
        var form = form
        if let error { form.tell(error, member.texts) }
        return try desk.show(
            MacroPage(macro: macro, form: form), for: member, status: error.map { PageRefusal($0).status } ?? .ok)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let forms = form(member)
        let content = forms.content(fields)
        do {
            _ = try await desk.environment.run(AddMacro(forms.draft(content)), as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            return try show(nil, forms.form(content), member, error)
        }
        return try .redirect(to: SitePath.macros.rawValue + "?done=saved")
    }

    @Sendable private func change(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let macro = try await found(request, member)
        let forms = form(member)
        var form = forms.form(forms.content(of: macro), of: macro)
        var taken = fields
        do {
            try form.take(&taken, member.texts)
            _ = try await desk.environment.run(
                ChangeMacro(macro: macro.id, expectedVersion: macro.version, draft: forms.draft(forms.content(taken))),
                as: member.principal)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            // What it does is shown without gaps, as it is counted among what is wrong.
            form.fields = forms.form(forms.content(taken), of: macro).fields
            return try show(macro, form, member, error)
        }
        return try .redirect(to: SitePath.macros.rawValue + "?done=saved")
    }
}
