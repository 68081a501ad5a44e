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
        var fault: JSONSyntax.Fault?
        do throws(JSONSyntax.Fault) {
            try JSONSyntax.check(request.body, nestingLimit: Self.nestingLimit)
        } catch {
            // Who sent it comes first: what nobody signed is not looked at.
            fault = error
        }
        let headers = request.headers
        do {
            let taken = try await call.environment.take(
                MessageProof(body: request.body, isReadable: fault == nil) { headers.values(for: $0) },
                by: request.parameters["name"] ?? "", place: place)
            return TakenJSON(taken: taken).response()
        } catch IncomingRefusal.noJSON {
            throw fault.map { Problem($0, in: request.body) } ?? Problem(.malformed, "The body cannot be read.")
        } catch IncomingRefusal.disabled {
            throw Problem(.forbidden, "This incoming webhook is disabled; an admin can enable it.")
        } catch let refusal as IncomingRefusal {
            // The same for a wrong signature and for a name that nobody has, so that nobody finds out names.
            let reason =
                refusal.isAuthentic
                ? refusal.rawValue
                : "it is not signed as an incoming webhook of this name asks for, or there is none; its log says more"
            throw Problem(
                .unauthorized, "The message was refused: \(reason).",
                headers: ["WWW-Authenticate": "Signature realm=\"Belay\""])
        }
    }
}
