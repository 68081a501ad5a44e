import HTTPServer
import Model
import Workflows

/// What can be done with service levels.
struct ServiceLevelEndpoints: Sendable {
    static let path = "/api/v1/service-levels"

    @Sendable func list(_ call: Call) async throws -> Response {
        let names = call.configuration
        return PageJSON(
            items: names.serviceLevels.map { ServiceLevelJSON(level: $0, names: names) }, nextCursor: nil
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let id = ServiceLevelID(try call.number())
        let names = call.configuration
        guard let level = names.serviceLevels.first(where: { $0.id == id }) else {
            throw Problem(.notFound, "There is no service level \(id).")
        }
        return ServiceLevelJSON(level: level, names: names).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: ServiceLevelInput.self)
        let level = try await call.run(try input.workflow())
        return ServiceLevelJSON(level: level, names: call.configuration).response(.created)
            .located("\(Self.path)/\(level.id)")
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = ServiceLevelID(try call.number())
        let input = try call.body(as: ServiceLevelChangeInput.self)
        guard call.configuration.serviceLevels.contains(where: { $0.id == id }) else {
            throw Problem(.notFound, "There is no service level \(id).")
        }
        let level = try await call.run(try input.workflow(id, in: call.configuration))
        return ServiceLevelJSON(level: level, names: call.configuration).response()
    }
}
