import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with incoming webhooks.
struct IncomingEndpoints: Sendable {
    static let path = "/api/v1/incoming"

    @Sendable func list(_ call: Call) async throws -> Response {
        let hooks = try await call.ask(ListIncoming())
        return PageJSON(items: hooks.map { IncomingJSON(hook: $0, names: call.configuration) }, nextCursor: nil)
            .response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let hook = try await call.run(try call.body(as: IncomingInput.self).workflow())
        return NewIncomingJSON(hook: hook, names: call.configuration).response(.created)
            .located("\(Self.path)/\(hook.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        IncomingJSON(hook: try hook(call), names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let earlier = try hook(call)
        let input = try call.body(as: IncomingChangeInput.self)
        let changed = try await call.run(input.workflow(earlier.name))
        return IncomingJSON(hook: changed, names: call.configuration).response()
    }

    @Sendable func rotate(_ call: Call) async throws -> Response {
        let earlier = try hook(call)
        let input = try call.body(as: WebhookRotationInput.self)
        let rotated = try await call.run(
            RotateIncomingSecret(
                incoming: earlier.name, overlap: input.overlap?.span ?? .days(1),
                secret: input.secret.map(SigningSecret.init)))
        return NewIncomingJSON(hook: rotated, names: call.configuration).response()
    }

    @Sendable func attempt(_ call: Call) async throws -> Response {
        let found = try hook(call)
        guard let message = try call.body(as: TryMessageInput.self).message else {
            throw Problem.invalid("message", "is missing")
        }
        let tried = try await call.environment.rehearse(
            TryMessage(incoming: found.name, message: message), as: call.principal)
        return TriedJSON(tried: tried).response()
    }

    @Sendable func messages(_ call: Call) async throws -> Response {
        let found = try hook(call)
        var reader = call.query()
        let inquiry = ListIncomingMessages(
            incoming: found.name, onlyRefused: reader.flag("refused", default: false),
            before: reader.cursor(of: "incoming-messages"), limit: reader.limit())
        try reader.finish()
        let page = try await call.ask(inquiry)
        return PageJSON(
            items: page.items.map { IncomingMessageJSON(message: $0) },
            nextCursor: page.next.map { Cursor.text("incoming-messages", after: $0) }
        ).response()
    }

    @Sendable func remove(_ call: Call) async throws -> Response {
        let found = try hook(call)
        let names = call.configuration
        try await call.run(RemoveIncoming(incoming: found.name))
        return IncomingJSON(hook: found, names: names).response()
    }

    /// The one of the path, for those who may know that there is one.
    private func hook(_ call: Call) throws(Problem) -> IncomingHook {
        guard call.principal.role == .admin else {
            throw Problem(.forbidden, "Only an admin may see incoming webhooks.")
        }
        let number = try call.number()
        guard let found = call.configuration.incoming[IncomingID(number)] else {
            throw Problem(.notFound, "There is no incoming webhook \(number).")
        }
        return found
    }
}
