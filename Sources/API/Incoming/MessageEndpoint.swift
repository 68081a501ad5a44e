import HTTPServer
import Model
import Workflows

/// Takes signed messages from other systems.
struct MessageEndpoint: Sendable {
    /// Deeper than any sender nests, and far from what could exhaust a stack.
    private static let nestingLimit = 64

    @Sendable func take(_ call: OpenCall) async throws -> Response {
        let request = call.request
        try QueryReader(request.query, []).finish()
        let settings = call.environment.snapshot.configuration.settings.gate
        let place = RemotePlace(request.client(isTrusted: settings.trusts).address)
        do throws(JSONSyntax.Fault) {
            try JSONSyntax.check(request.body, nestingLimit: Self.nestingLimit)
        } catch {
            throw Problem(error, in: request.body)
        }
        let headers = request.headers
        do {
            let taken = try await call.environment.take(
                MessageProof(body: request.body) { headers.values(for: $0) }, by: request.parameters["name"] ?? "",
                place: place)
            return TakenJSON(taken: taken).response()
        } catch let refusal as IncomingRefusal {
            throw Problem(.unauthorized, "The message was refused: \(refusal.rawValue).")
        }
    }
}
