import BusinessTime
import Delivery
import HTTPServer
import Secrets
import Synchronization

/// What a company would put behind a webhook: takes each message, and checks its signature.
final class DemoReceiver: Sendable {
    private struct Received {
        var verified: [String: Int] = [:]
        var refused: [String] = []
    }

    private let received = Mutex(Received())
    private let verifier = Mutex<WebhookVerifier?>(nil)
    private let server = Mutex<Server?>(nil)
    private let clock: any WallClock

    init(clock: any WallClock) { self.clock = clock }

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

    /// Says what messages have to be signed with.
    func expect(secret: SecretText) throws {
        let key = try WebhookVerificationKey(secret)
        verifier.withLock { $0 = WebhookVerifier(keys: [key]) }
    }

    /// How often each message came with a signature that is right, by its identifier.
    var verified: [String: Int] { received.withLock { $0.verified } }

    /// Why messages were refused.
    var refused: [String] { received.withLock { $0.refused } }

    func stop() async {
        let running = server.withLock { $0 }
        await running?.stop(grace: .seconds(1))
    }

    private func take(_ request: Request) -> Bool {
        guard let verifier = verifier.withLock({ $0 }) else { return false }
        let identifier = request.headers["webhook-id"] ?? ""
        do {
            try verifier.verify(
                headers: request.headers.all.map { ($0.name, $0.value) }, body: request.body, now: clock.now())
            received.withLock { $0.verified[identifier, default: 0] += 1 }
            return true
        } catch {
            received.withLock { $0.refused.append("\(identifier): \(error)") }
            return false
        }
    }
}
