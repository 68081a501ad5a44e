import BusinessTime
import Foundation
import HTTPServer
import Model
import Workflows

/// The doors for other systems: the list, `/incoming`, and each one's page, `/incoming/3`.
struct IncomingPages: Sendable {
    let desk: PageDesk

    private static let largestForm = 400_000
    /// How long a secret that is replaced still counts.
    private static let overlap = Duration.hours(24)
    private static let shownMessages = 20

    var routes: [Route] {
        [
            Route(
                .get, SitePath.incoming.rawValue, name: "pages.incoming-list",
                handler: desk.admin { _, member in try await list(member) }),
            Route(
                .post, SitePath.incoming.rawValue, name: "pages.incoming.add", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.incomingPattern(), name: "pages.incoming",
                handler: desk.admin { request, member in
                    try await show(try found(request), member, onlyRefused: request.query["refused"] == "yes")
                }),
            form(.changes, change), form(.trial, attempt),
            form(.secret) { _, hook, member in
                let rotated = try await desk.environment.run(
                    RotateIncomingSecret(incoming: hook.name, overlap: Self.overlap), as: member.principal)
                return try await show(rotated, member, secret: rotated.secret.revealed)
            },
            form(.state) { fields, hook, member in
                let isEnabled = fields["enabled"] == "yes"
                _ = try await desk.environment.run(
                    ChangeIncoming(
                        incoming: hook.name,
                        disabledBecause: isEnabled ? "" : fields.filled("because") ?? member.texts["endpoints.by-hand"]),
                    as: member.principal)
                let done = isEnabled ? "incoming-enabled" : "incoming-disabled"
                return try .redirect(to: SitePath.path(of: hook.id) + "?done=\(done)")
            },
            form(.removal) { _, hook, member in
                try await desk.environment.run(RemoveIncoming(incoming: hook.name), as: member.principal)
                return try .redirect(to: SitePath.incoming.rawValue + "?done=incoming-removed")
            },
        ]
    }

    /// Does what a form asks for, and answers.
    private typealias Work = @Sendable (Parameters, IncomingHook, Member) async throws -> Response

    private func form(_ action: IncomingAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.incomingPattern(action), name: "pages.incoming.\(action.rawValue)",
            maximumBodyBytes: Self.largestForm,
            handler: desk.admin { request, member in
                let hook = try found(request)
                let fields = try desk.form(request, member.visitor)
                do {
                    return try await work(fields, hook, member)
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    return try await show(
                        hook, member, problems: error.sentences(for: member.reader), status: PageRefusal(error).status)
                }
            })
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func forms(_ member: Member) -> IncomingForm { IncomingForm(names: names, texts: member.texts) }

    private func found(_ request: Request) throws -> IncomingHook {
        guard let number = request.number,
            let hook = names.incoming[IncomingID(number)]
        else { throw HTTPError.notFound }
        return hook
    }

    private func list(_ member: Member, adding: EntryForm? = nil, status: Status = .ok) async throws -> Response {
        let hooks = try await desk.environment.ask(ListIncoming(), as: member.principal)
        return try desk.show(
            IncomingListPage(hooks: hooks, names: names, adding: adding ?? forms(member).adding), for: member,
            status: status)
    }

    private func show(
        _ hook: IncomingHook, _ member: Member, changing: EntryForm? = nil, trying: EntryForm? = nil,
        tried: TryMessage.Tried? = nil, secret: String? = nil, onlyRefused: Bool = false, problems: [String] = [],
        status: Status = .ok
    ) async throws -> Response {
        let messages = try await desk.environment.ask(
            ListIncomingMessages(incoming: hook.name, onlyRefused: onlyRefused, limit: Self.shownMessages),
            as: member.principal)
        let forms = forms(member)
        return try desk.show(
            IncomingPage(
                hook: hook, messages: messages.items, names: names, changing: changing ?? forms.changing(hook),
                trying: trying ?? forms.trial(of: hook), tried: tried, secret: secret, onlyRefused: onlyRefused,
                problems: problems), for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = forms(member)
        do {
            let hook = try await desk.environment.run(
                AddIncoming(
                    name: fields["name"] ?? "", kind: fields["kind"].flatMap(IncomingKind.init) ?? .ticket,
                    map: try forms.map(in: fields),
                    signature: fields["signature"].flatMap(IncomingSignature.init) ?? .standard,
                    header: fields.filled("header"), secret: fields.filled("secret").map(SigningSecret.init),
                    department: fields.filled("department")), as: member.principal)
            return try await show(hook, member, secret: hook.secret.revealed)
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.adding
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await list(member, adding: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(
        _ fields: Parameters, _ hook: IncomingHook, _ member: Member
    ) async throws -> Response {
        let forms = forms(member)
        var form = forms.changing(hook)
        do {
            let fields = try form.take(fields, member.texts)
            var map = try forms.map(in: fields)
            // A line that was taken away takes its field away.
            for name in hook.map.keys where map[name] == nil { map[name] = "" }
            _ = try await desk.environment.run(
                ChangeIncoming(
                    incoming: hook.name, name: fields["name"], map: map,
                    header: hook.signature == .hmac ? fields.filled("header") : nil, department: fields["department"]),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: hook.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try await show(hook, member, changing: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func attempt(
        _ fields: Parameters, _ hook: IncomingHook, _ member: Member
    ) async throws -> Response {
        var form = forms(member).trial(of: hook)
        form.fill(with: fields)
        let message: MessageValue
        do {
            message = try JSONDecoder().decode(MessageValue.self, from: Data(fields.lines("message").utf8))
        } catch {
            form.tell(.invalid("message", member.texts["incoming.no-json"]), member.texts)
            return try await show(hook, member, trying: form, status: .unprocessableContent)
        }
        let tried = try await desk.environment.rehearse(
            TryMessage(incoming: hook.name, message: message), as: member.principal)
        return try await show(hook, member, trying: form, tried: tried)
    }
}
