import HTTPServer
import Workflows

/// Runs a record through everything and undoes it.
struct SimulationEndpoint: Sendable {
    @Sendable func simulate(_ call: Call) async throws -> Response {
        let input = try call.body(as: SimulateInput.self)
        let simulation = try await call.environment.rehearse(
            try input.workflow(), as: call.principal, at: try input.moment())
        return SimulationJSON(simulation: simulation, names: call.configuration).response()
    }
}
