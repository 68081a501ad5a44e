import BusinessTime
import HTTPServer
import Model
import Workflows

/// What an operator's programs ask: does it live, does it work, what does it count.
struct OperationEndpoints: Sendable {
    /// Later than this, what is due is not done in time, and something is wrong.
    static let tolerance = Duration.seconds(60)

    let signedIn: SignedIn
    let metrics: Metrics
    let figures: DataFigures

    private var environment: Environment { signedIn.environment }

    @Sendable func health(_ request: Request) async throws -> Response {
        StateJSON(status: "alive").response()
    }

    /// 503 where the data does not answer, or where what is due has not been done for a minute.
    @Sendable func readiness(_ request: Request) async throws -> Response {
        let now = environment.clock.now()
        let readiness: Readiness
        do {
            readiness = try await figures.readiness(now)
        } catch {
            return unavailable(StateJSON(status: "no-data"))
        }
        let isLate = readiness.lateness(at: now) > Self.tolerance
        let state = StateJSON(status: isLate ? "late" : "ready", overdue: readiness.overdue)
        return isLate ? unavailable(state) : state.response()
    }

    /// For programs on this machine, and for admins' tokens.
    @Sendable func scrape(_ request: Request) async throws -> Response {
        if !request.isFromThisMachine, try await signedIn.principal(of: request).role != .admin {
            throw Problem(.forbidden, "Only an admin's token, or a program on the same machine, may read the metrics.")
        }
        let now = environment.clock.now()
        let text = MetricsText(metrics, figures: try? await figures.all(now), now: now).text
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

/// How the service stands.
private struct StateJSON: JSONWritable {
    var status: String
    var overdue: Int?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("status", status)
            if let overdue { $0.field("overdue", overdue) }
        }
    }
}
