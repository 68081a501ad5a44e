import BusinessTime
import CLI
import Delivery
import HTTPServer
import Secrets
import Synchronization

/// Takes webhooks as a company's own receiver would: verifies each signature and remembers which messages came.
final class VerifyingReceiver: Sendable {
    private struct Received {
        var times: [String: Int] = [:]
        var refused = 0
    }

    private let received = Mutex(Received())
    private let server = Mutex<Server?>(nil)
    private let verifier: WebhookVerifier

    init(secret: String) throws {
        verifier = WebhookVerifier(keys: [try WebhookVerificationKey(Secret(secret))])
    }

    /// Starts to listen on loopback and returns the address to send to.
    func start() throws -> String {
        let router = try Router(
            validating: [
                Route(.post, "/hooks", name: "hooks") { [self] request in
                    take(request) ? .empty(.noContent) : .text("The signature is not right.", status: .unauthorized)
                }
            ])
        let server = Server(handler: router.handler) { _, _ in }
        let address = try server.start(host: "127.0.0.1", port: 0)
        self.server.withLock { $0 = server }
        return "http://\(address)/hooks"
    }

    /// How often each message came, by its identifier.
    var times: [String: Int] { received.withLock { $0.times } }
    /// How many messages had a signature that is not right.
    var refused: Int { received.withLock { $0.refused } }

    func stop() async {
        let running = server.withLock { $0 }
        await running?.stop(grace: .seconds(1))
    }

    private func take(_ request: Request) -> Bool {
        do {
            try verifier.verify(
                headers: request.headers.all.map { ($0.name, $0.value) }, body: request.body, now: SystemClock().now())
            received.withLock { $0.times[request.headers["webhook-id"] ?? "", default: 0] += 1 }
            return true
        } catch {
            received.withLock { $0.refused += 1 }
            return false
        }
    }
}
