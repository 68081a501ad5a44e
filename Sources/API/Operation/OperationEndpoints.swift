import BusinessTime
import HTTPServer
import Model
import Workflows

/// What an operator's programs ask: does it live, does it work, what does it count.
struct OperationEndpoints: Sendable {
    /// Later than this, what is due is not done in time, and something is wrong.
    static let tolerance = Duration.seconds(60)

    @Sendable func health(_ call: OpenCall) async throws -> Response {
        StateJSON(status: "alive").response()
    }

    /// 503 where the data does not answer, or where what is due has not been done for a minute.
    @Sendable func readiness(_ call: OpenCall) async throws -> Response {
        let now = call.environment.clock.now()
        let readiness: Readiness
        do {
            readiness = try await call.services.figures.readiness(now)
        } catch {
            return unavailable(StateJSON(status: "no-data"))
        }
        let isLate = readiness.lateness(at: now) > Self.tolerance
        let state = StateJSON(status: isLate ? "late" : "ready", overdue: readiness.overdue)
        return isLate ? unavailable(state) : state.response()
    }

    /// For programs on this machine, and for admins' tokens.
    @Sendable func scrape(_ call: OpenCall) async throws -> Response {
        let services = call.services
        if !call.request.isFromThisMachine, try await services.signedIn.principal(of: call.request).role != .admin {
            throw Problem(.forbidden, "Only an admin's token, or a program on the same machine, may read the metrics.")
        }
        let now = call.environment.clock.now()
        let text = MetricsText(services.metrics, figures: try? await services.figures.all(now), now: now).text
        var response = Response.text(text)
        response.headers.set(constant: "Content-Type", to: MetricsText.contentType)
        return response
    }

    private func unavailable(_ state: StateJSON) -> Response {
        var response = state.response(.serviceUnavailable)
        response.headers.set(constant: "Retry-After", to: "5")
        return response
    }
}
