import HTTPServer
import Workflows

/// How far rolling out has come.
struct SetupEndpoint: Sendable {
    @Sendable func list(_ call: Call) async throws -> Response {
        let items = try await call.ask(ReadSetup())
        return PageJSON(items: items.map(SetupItemJSON.init), nextCursor: nil).response()
    }
}
