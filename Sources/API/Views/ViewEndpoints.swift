import HTTPServer
import Model
import Workflows

/// What can be done with saved views.
struct ViewEndpoints: Sendable {
    static let path = "/api/v1/views"

    @Sendable func add(_ call: Call) async throws -> Response {
        let view = try await call.run(AddSavedView(try call.body(as: ViewInput.self).draft()))
        return try await json(view, call).response(.created).located("\(Self.path)/\(view.id)")
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let seen = try await call.ask(ReadViews())
        let names = call.configuration
        return PageJSON(
            items: seen.entries.map { entry in
                ViewJSON(
                    view: entry.view, count: entry.count, isMore: entry.isMore,
                    isDefault: entry.view.id == seen.defaultView, names: names)
            }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        guard let view = try await call.ask(ShowSavedView(view: SavedViewID(try call.number()))) else {
            throw Problem.nothingHere
        }
        return try await json(view, call).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = SavedViewID(try call.number())
        let input = try call.body(as: ViewInput.self)
        let view = try await call.run(
            ChangeSavedView(view: id, draft: try input.draft(), direction: try input.direction()))
        return try await json(view, call).response()
    }

    @Sendable func remove(_ call: Call) async throws -> Response {
        let names = call.configuration
        let removed = try await call.run(RemoveSavedView(view: SavedViewID(try call.number())))
        return ViewJSON(view: removed, isDefault: false, names: names).response()
    }

    @Sendable func begin(_ call: Call) async throws -> Response {
        _ = try await call.run(call.body(as: DefaultViewInput.self).workflow)
        return try await list(call)
    }

    private func json(_ view: SavedView, _ call: Call) async throws -> ViewJSON {
        let first = try await call.ask(ShowSavedView(view: nil))
        return ViewJSON(view: view, isDefault: first?.id == view.id, names: call.configuration)
    }
}
