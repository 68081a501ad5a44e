import BusinessTime
import HTTPServer
import Model
import Workflows

/// Lets only requests with a valid token through, and tells what answers them who is asking.
struct SignedIn: Sendable {
    let environment: Environment

    func handler(
        of parameters: [Parameter], _ action: @escaping @Sendable (Call) async throws -> Response
    ) -> Handler {
        Handler { request in
            let environment = environment
            let call = Call(
                request: request, principal: try await principal(of: request), environment: environment,
                parameters: parameters)
            // Whoever has parameters reads them, and tells all that is wrong with them at once.
            if parameters.isEmpty { try call.query().finish() }
            return try await action(call)
        }
    }

    /// On whose behalf a request is made; throws 401 where that is not known.
    func principal(of request: Request) async throws(Problem) -> Principal {
        let settings = environment.snapshot.configuration.settings.gate
        let place = RemotePlace(request.client(isTrusted: settings.trusts).address)
        guard let secret = BearerToken.secret(in: request.headers),
            let principal = await environment.principal(bearer: secret, place: place)
        else { throw BearerToken.problem(for: request.headers) }
        return principal
    }
}
