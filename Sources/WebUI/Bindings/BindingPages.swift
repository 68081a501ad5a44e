import HTTPServer
import Model
import Workflows

/// What starts which escalation, `/bindings`, and the forms that change it.
struct BindingPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.bindings.rawValue, name: "pages.bindings",
                handler: desk.admin { request, member in
                    let edited = request.query["edit"].flatMap { Int64($0) }.map { BindingID($0) }
                    return try await show(member, editing: edited)
                }),
            Route(
                .post, SitePath.bindings.rawValue, name: "pages.bindings.add", maximumBodyBytes: 65_536,
                handler: desk.admin(add)),
            form(.moves) { fields, id, member in
                guard let direction = fields["direction"].flatMap(MoveBinding.Direction.init) else { return "saved" }
                let order = try await desk.environment.run(
                    MoveBinding(binding: id, direction: direction), as: member.principal
                ).map(\.id)
                // The same button again, so that it can be pressed several times; at the end of the way the other one.
                let isAtEnd = id == (direction == .up ? order.first : order.last)
                let button: MoveBinding.Direction = isAtEnd ? (direction == .up ? .down : .up) : direction
                return "binding-moved#\(button.rawValue)-\(id)"
            },
            form(.state) { fields, id, member in
                let isEnabled = fields["enabled"] == "yes"
                _ = try await desk.environment.run(
                    SetBindingEnabled(binding: id, isEnabled: isEnabled), as: member.principal)
                return isEnabled ? "binding-enabled" : "binding-disabled"
            },
            form(.removal) { _, id, member in
                _ = try await desk.environment.run(RemoveBinding(binding: id), as: member.principal)
                return "binding-removed"
            },
            form(.changes) { fields, id, member in
                let names = desk.environment.snapshot.configuration
                guard let binding = names.bindings.first(where: { $0.id == id }) else { throw HTTPError.notFound }
                var form = BindingForm(names: names, texts: member.texts).changing(binding)
                try form.take(&fields, member.texts)
                _ = try await desk.environment.run(
                    ChangeBinding(
                        binding: id, trigger: fields["trigger"] ?? "", department: fields["department"] ?? "",
                        priority: try Self.priority(fields, member.texts), escalation: escalation(fields)),
                    as: member.principal)
                return "saved"
            },
        ]
    }

    /// Does what a form asks for, and says the key of what is told afterwards.
    private typealias Work = @Sendable (inout Parameters, BindingID, Member) async throws -> String

    private func form(_ action: BindingAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.bindingPattern(action), name: "pages.binding.\(action.rawValue)",
            maximumBodyBytes: 16_384,
            handler: desk.admin { request, member in
                guard let number = request.number else { throw HTTPError.notFound }
                var fields = try desk.form(request, member.visitor)
                do {
                    let done = try await work(&fields, BindingID(number), member)
                    return try .redirect(to: "\(SitePath.bindings.rawValue)?done=\(done)")
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    return try await show(
                        member, editing: action == .changes ? BindingID(number) : nil, typed: fields, error: error,
                        status: PageRefusal(error).status)
                }
            })
    }

    private func show(
        _ member: Member, editing: BindingID? = nil, adding: EntryForm? = nil, typed: Parameters? = nil,
        error: WorkflowError? = nil, status: Status = .ok
    ) async throws -> Response {
        let groups = try await desk.environment.ask(ReadBindings(), as: member.principal)
        let names = desk.environment.snapshot.configuration
        let forms = BindingForm(names: names, texts: member.texts)
        var page = BindingsPage(groups: groups, names: names, adding: adding ?? forms.adding)
        if let binding = names.bindings.first(where: { $0.id == editing }) {
            var form = forms.changing(binding)
            if let typed { form.fill(with: typed) }
            if let error { form.tell(error, member.texts) }
            page.changing = (binding.id, form)
        } else if let error {
            page.problems = error.sentences(for: member.reader)
        }
        return try desk.show(page, for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        do {
            let words = (fields["event"] ?? "").split(separator: " ").map(String.init)
            guard words.count == 2, let module = Module(rawValue: words[0]),
                let event = TriggerEvent(rawValue: words[1])
            else { throw WorkflowError.invalid("event", member.texts["bindings.no-event"]) }
            _ = try await desk.environment.run(
                AddBinding(
                    module: module, event: event, trigger: fields.filled("trigger"),
                    department: fields.filled("department"), priority: try Self.priority(fields, member.texts),
                    escalation: escalation(fields)), as: member.principal)
            return try .redirect(to: "\(SitePath.bindings.rawValue)?done=binding-added")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = BindingForm(names: desk.environment.snapshot.configuration, texts: member.texts).adding
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await show(member, adding: form, status: PageRefusal(error).status)
        }
    }

    private static func priority(_ fields: Parameters, _ texts: Texts) throws(WorkflowError) -> Int {
        guard let number = fields["priority"].flatMap({ Int($0) }) else {
            throw .invalid("priority", texts["problem.whole-number"])
        }
        return number
    }

    /// The name of the escalation that a form chose by its number, since another one's name may be that number.
    private func escalation(_ fields: Parameters) -> String {
        let number = fields["escalation"].flatMap { Int64($0) } ?? 0
        return desk.environment.snapshot.configuration.escalations[EscalationID(number)]?.name ?? ""
    }
}
