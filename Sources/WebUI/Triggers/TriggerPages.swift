import HTTPServer
import Model
import Workflows

/// What turns an event into a reason to escalate: the list, `/triggers`, and each one's page, `/triggers/4`.
struct TriggerPages: Sendable {
    let desk: PageDesk

    private static let mostFields = 128
    private static let largestForm = 200_000

    var routes: [Route] {
        [
            Route(
                .get, SitePath.triggers.rawValue, name: "pages.triggers",
                handler: desk.admin { request, member in
                    let chosen = request.query["event"] ?? ""
                    return try await list(
                        member, adding: form(chosen, member.texts)?.form(nil), chosen: chosen)
                }),
            Route(
                .post, SitePath.triggers.rawValue, name: "pages.triggers.add", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.triggerPattern(), name: "pages.trigger",
                handler: desk.admin { request, member in try await show(try found(request), member) }),
            form(.changes, change),
            form(.state) { fields, definition, member in
                let isEnabled = fields["enabled"] == "yes"
                _ = try await desk.environment.run(
                    ChangeTrigger(trigger: definition.name, isEnabled: isEnabled), as: member.principal)
                return try .redirect(
                    to: SitePath.path(of: definition.id)
                        + "?done=\(isEnabled ? "trigger-enabled" : "trigger-disabled")")
            },
            form(.trial) { fields, definition, member in
                let after = fields["after"].flatMap { Int64($0) } ?? 0
                let answer = try await desk.environment.rehearse(
                    WouldFire(trigger: definition.name, after: after), as: member.principal)
                return try await show(definition, member, trial: answer)
            },
            form(.removal) { _, definition, member in
                _ = try await desk.environment.run(RemoveTrigger(trigger: definition.name), as: member.principal)
                return try .redirect(to: SitePath.triggers.rawValue + "?done=trigger-removed")
            },
        ]
    }

    /// Does what a form asks for, and answers.
    private typealias Work = @Sendable (Parameters, TriggerDefinition, Member) async throws -> Response

    private func form(_ action: TriggerAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.triggerPattern(action), name: "pages.trigger.\(action.rawValue)",
            maximumBodyBytes: Self.largestForm,
            handler: desk.admin { request, member in
                let definition = try found(request)
                let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
                do {
                    return try await work(fields, definition, member)
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    return try await show(
                        definition, member, problems: error.sentences(for: member.reader),
                        status: PageRefusal(error).status)
                }
            })
    }

    private func found(_ request: Request) throws -> TriggerDefinition {
        let number = request.number ?? 0
        guard
            let found = desk.environment.snapshot.configuration.triggers.first(where: { $0.id.rawValue == number })
        else { throw HTTPError.notFound }
        return found
    }

    /// The form of module and event, such as `deals deal-value`.
    private func form(_ chosen: String, _ texts: Texts) -> TriggerForm? {
        let words = chosen.split(separator: " ").map(String.init)
        guard words.count == 2, let module = Module(rawValue: words[0]), let event = TriggerEvent(rawValue: words[1]),
            event.modules.contains(module)
        else { return nil }
        return TriggerForm(
            texts: texts, names: desk.environment.snapshot.configuration, module: module, event: event)
    }

    private func forms(of definition: TriggerDefinition, _ texts: Texts) -> TriggerForm {
        TriggerForm(
            texts: texts, names: desk.environment.snapshot.configuration, module: definition.module,
            event: definition.event)
    }

    private func list(
        _ member: Member, adding: EntryForm? = nil, chosen: String = "", status: Status = .ok
    ) async throws -> Response {
        let summaries = try await desk.environment.ask(ListTriggers(), as: member.principal)
        return try desk.show(
            TriggerListPage(summaries: summaries, adding: adding, chosen: chosen), for: member, status: status)
    }

    private func show(
        _ definition: TriggerDefinition, _ member: Member, changing: EntryForm? = nil,
        trial: WouldFire.Answer? = nil, problems: [String] = [], status: Status = .ok
    ) async throws -> Response {
        // By its name, since another one's name may be this one's number.
        let detail = try await desk.environment.ask(ShowTrigger(trigger: definition.name), as: member.principal)
        let forms = forms(of: definition, member.texts)
        return try desk.show(
            TriggerPage(
                detail: detail, names: desk.environment.snapshot.configuration,
                changing: changing ?? forms.form(detail.definition), trial: trial, problems: problems),
            for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: Self.mostFields)
        let chosen = fields["event"] ?? ""
        guard let forms = form(chosen, member.texts) else { throw HTTPError.notFound }
        do {
            let added = try await desk.environment.run(
                AddTrigger(definition: try forms.definition(fields)), as: member.principal)
            return try .redirect(to: SitePath.path(of: added.id) + "?done=trigger-added")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await list(member, adding: form, chosen: chosen, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(
        _ fields: Parameters, _ definition: TriggerDefinition, _ member: Member
    ) async throws -> Response {
        let forms = forms(of: definition, member.texts)
        var form = forms.form(definition)
        do {
            let wanted = try forms.definition(form.take(fields, member.texts), of: definition)
            _ = try await desk.environment.run(
                ChangeTrigger(
                    trigger: definition.name, name: wanted.name, condition: wanted.condition,
                    parameters: wanted.parameters, replacesParameters: true, cooldown: wanted.cooldown ?? .zero,
                    dailyCap: wanted.dailyCap ?? 0), as: member.principal)
            return try .redirect(to: SitePath.path(of: definition.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try await show(definition, member, changing: form, status: PageRefusal(error).status)
        }
    }
}
