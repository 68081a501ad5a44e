import HTTPServer
import Model
import Workflows

/// What can be done with macros.
struct MacroEndpoints: Sendable {
    static let path = "/api/v1/macros"

    @Sendable func add(_ call: Call) async throws -> Response {
        let macro = try await call.run(AddMacro(try call.body(as: MacroInput.self).draft()))
        return MacroJSON(macro: macro, names: call.configuration).response(.created)
            .located("\(Self.path)/\(macro.id)").tagged(macro.version)
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let query = call.query()
        let ticket = query.text("ticket").flatMap { Int64($0) }.map { TicketID($0) }
        try query.finish()
        let macros = try await call.ask(ListMacros(ticket: ticket))
        let names = call.configuration
        return PageJSON(items: macros.map { MacroJSON(macro: $0, names: names) }).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let macro = try await call.ask(ShowMacro(macro: try Self.number(call)))
        return MacroJSON(macro: macro, names: call.configuration).response().tagged(macro.version)
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = MacroID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let draft = try call.body(as: MacroInput.self).draft()
        let macro = try await call.run(ChangeMacro(macro: id, expectedVersion: version, draft: draft))
        return MacroJSON(macro: macro, names: call.configuration).response().tagged(macro.version)
    }

    @Sendable func remove(_ call: Call) async throws -> Response {
        let names = call.configuration
        let removed = try await call.run(RemoveMacro(macro: MacroID(try call.number())))
        return MacroJSON(macro: removed, names: names).response()
    }

    @Sendable func preview(_ call: Call) async throws -> Response {
        let inquiry = try call.body(as: MacroPreviewInput.self).inquiry(try call.number())
        return MacroPreviewJSON(preview: try await call.ask(inquiry), names: call.configuration).response()
    }

    /// Uses a macro on a ticket.
    @Sendable func use(_ call: Call) async throws -> Response {
        let id = TicketID(try call.number())
        let version = try EntityTag.expectedVersion(in: call.request.headers)
        let used = try await call.run(
            try call.body(as: UseMacroInput.self).workflow(id, expectedVersion: version))
        let parties = try await call.ask(ReadParties(of: [used.ticket]))
        return UsedMacroJSON(used: used, parties: parties, names: call.configuration).response()
            .tagged(used.ticket.version)
    }

    /// A number in the path, never a name.
    private static func number(_ call: Call) throws -> String { String(try call.number()) }
}
