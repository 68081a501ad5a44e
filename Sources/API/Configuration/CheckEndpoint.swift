import HTTPServer
import Model
import Workflows

/// What is wrong with all that is configured.
struct CheckEndpoint: Sendable {
    @Sendable func check(_ call: Call) async throws -> Response {
        let findings = try await call.ask(CheckConfiguration())
        return PageJSON(items: findings.map(FindingJSON.init), nextCursor: nil).response()
    }
}
