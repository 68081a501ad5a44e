import HTTPServer
import Model
import Workflows

/// What can be done with bindings.
struct BindingEndpoints: Sendable {
    static let path = "/api/v1/bindings"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.binding)
        let bindings = call.configuration.bindings.sorted { left, right in
            (left.module.rawValue, left.event.rawValue, left.priority, left.id)
                < (right.module.rawValue, right.event.rawValue, right.priority, right.id)
        }
        return PageJSON(items: bindings.map { BindingJSON(binding: $0, names: call.configuration) }, nextCursor: nil)
            .response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: BindingInput.self)
        let added = try await call.run(try input.workflow())
        return BindingJSON(binding: added, names: call.configuration).response(.created)
            .located("\(Self.path)/\(added.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.binding)
        return BindingJSON(binding: try binding(call), names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let binding = try binding(call)
        let input = try call.body(as: BindingChangeInput.self)
        let changed = try await call.run(input.workflow(binding))
        return BindingJSON(binding: changed, names: call.configuration).response()
    }

    @Sendable func move(_ call: Call) async throws -> Response {
        let binding = try binding(call)
        let input = try call.body(as: BindingMoveInput.self)
        let order = try await call.run(try input.workflow(binding))
        return PageJSON(items: order.map { BindingJSON(binding: $0, names: call.configuration) }, nextCursor: nil)
            .response()
    }

    @Sendable func remove(_ call: Call) async throws -> Response {
        let removed = try await call.run(RemoveBinding(binding: try binding(call).id))
        return BindingJSON(binding: removed, names: call.configuration).response()
    }

    private func binding(_ call: Call) throws -> Binding {
        let number = try call.number()
        guard let binding = call.configuration.bindings.first(where: { $0.id.rawValue == number }) else {
            throw Problem(.notFound, "There is no binding \(number).")
        }
        return binding
    }
}
