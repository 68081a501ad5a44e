import BusinessTime
import HTTPServer
import Model
import Workflows

/// Lets only requests with a valid token through, and tells what answers them who is asking.
struct SignedIn: Sendable {
    let environment: Environment
    /// Hears of what went wrong where nobody can be answered any more.
    let onError: Handler.ErrorHook
    private let limiter = RateLimiter()

    init(environment: Environment, onError: @escaping Handler.ErrorHook) {
        self.environment = environment
        self.onError = onError
    }

    func handler(
        of parameters: [Parameter], _ action: @escaping @Sendable (Call) async throws -> Response
    ) -> Handler {
        Handler { request in
            let principal = try await principal(of: request)
            guard let limit = environment.snapshot.configuration.settings.gate.requestsPerMinute else {
                return try await answer(request, parameters, principal, action)
            }
            let token = "\(principal.actor) \(principal.origin.door)"
            let verdict = limiter.take(token, perMinute: limit, now: environment.clock.now())
            guard verdict.isAllowed else { throw verdict.problem(limit: limit) }
            var response = try await answer(request, parameters, principal, action)
            verdict.write(to: &response.headers, limit: limit)
            return response
        }
    }

    /// Looks whether somebody with a token sends a large body, before it is read.
    var admission: Admission {
        { request in
            do throws(Problem) {
                return .letIn(holder: "\(try await principal(of: request).actor)")
            } catch {
                return .refused(error.response)
            }
        }
    }

    private func answer(
        _ request: Request, _ parameters: [Parameter], _ principal: Principal,
        _ action: @Sendable (Call) async throws -> Response
    ) async throws -> Response {
        let claim = try Claim.read(request, by: principal.actor)
        let call = Call(
            request: request, principal: principal, signedIn: self, parameters: parameters, claim: claim)
        // Whoever has parameters reads them, and tells all that is wrong with them at once.
        if parameters.isEmpty { try call.query().finish() }
        guard let claim else { return try await action(call) }
        // Keys are Belay's own matter: no scope of a token is about them.
        switch try await environment.ask(FindAnswer(claim.key), as: .system) {
        case .unused: break
        case .answered(let answer): return try answer.response()
        case .unanswered: throw Problem(.conflict, FindAnswer.underWay)
        case .differs:
            throw Problem.invalid(
                "Idempotency-Key", "was used for another request within a day; take a new key for each")
        }
        let response = try await action(call)
        // Where it cannot be kept, the request is done all the same, and is not done twice.
        if claim.wasUsed { try? await environment.run(KeepAnswer(KeptAnswer(response), for: claim.key), as: .system) }
        return response
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
