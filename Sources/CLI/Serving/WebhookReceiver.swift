import BusinessTime
import Delivery
import Foundation
import HTTPServer
import Synchronization

/// Takes webhooks as a receiver should: verifies each, tells repeats by `webhook-id`, and says what it found.
final class WebhookReceiver: Sendable {
    /// What came, and what was made of it.
    struct Received: Encodable, Sendable {
        enum Verdict: String, Encodable, Sendable {
            case verified, unverified, repeated, refused
        }

        var at: Instant
        var id: String?
        var verdict: Verdict
        var why: String?
        var answer: Int
        var contentType: String?
        var body: String

        /// For people: a line about it, and the body below.
        var text: String {
            let head = ["\(at)", verdict.rawValue, id ?? "without webhook-id", "answered \(answer)"]
            let reason = why.map { "  \($0)\n" } ?? ""
            let lines = TerminalText.block(pretty).split(separator: "\n", omittingEmptySubsequences: false)
            return TerminalText.line(head.joined(separator: "  ")) + "\n" + reason
                + lines.map { "  \($0)\n" }.joined() + "\n"
        }

        private var pretty: String {
            guard let value = try? JSONSerialization.jsonObject(with: Data(body.utf8)),
                let data = try? JSONSerialization.data(
                    withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
            else { return body }
            return String(decoding: data, as: UTF8.self)
        }
    }

    private struct State {
        /// The newest identifiers of messages that were taken, the oldest first.
        var taken: [String] = []
        var isTaken: Set<String> = []
        var count = 0
    }

    private static let remembered = 10_000

    private let verifier: WebhookVerifier?
    private let status: Int
    private let retryAfter: Int?
    private let limit: Int?
    private let clock: any WallClock
    private let show: @Sendable (Received) -> Void
    private let state = Mutex(State())
    private let enough: AsyncStream<Void>
    private let isEnough: AsyncStream<Void>.Continuation

    /// A receiver that answers what is right with this status; without keys nothing is verified.
    init(
        keys: [WebhookVerificationKey], status: Int, retryAfter: Int? = nil, limit: Int? = nil, clock: any WallClock,
        show: @escaping @Sendable (Received) -> Void
    ) {
        verifier = keys.isEmpty ? nil : WebhookVerifier(keys: keys)
        self.status = status
        self.retryAfter = retryAfter
        self.limit = limit
        self.clock = clock
        self.show = show
        (enough, isEnough) = AsyncStream.makeStream()
    }

    /// Answers whatever is sent to any path.
    var handler: Handler { Handler { [self] in self.take($0) } }

    /// Returns when so many messages have come as were asked for, or when somebody stops the process.
    func untilEnough() async {
        await withTaskGroup { group in
            group.addTask { [enough] in
                for await _ in enough { break }
            }
            if limit == nil {
                group.addTask { await Signals.untilStop() }
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func take(_ request: Request) -> Response {
        let identifier = request.headers["webhook-id"]
        var received = Received(
            at: clock.now(), id: identifier, verdict: verifier == nil ? .unverified : .verified, answer: status,
            contentType: request.headers["Content-Type"], body: String(decoding: request.body, as: UTF8.self))
        do {
            guard request.method == .post else { throw Refusal(reason: "A webhook is sent with POST.") }
            try verifier?.verify(
                headers: request.headers.all.map { ($0.name, $0.value) }, body: request.body, now: received.at)
            if !isNew(identifier) { received.verdict = .repeated }
        } catch {
            received.verdict = .refused
            received.why = "\(error)"
            received.answer = 401
        }
        show(received)
        defer { count() }
        if let why = received.why { return .text(why + "\n", status: .unauthorized) }
        var response = Response.empty(Status(rawValue: status))
        if let retryAfter { try? response.headers.set("Retry-After", to: String(retryAfter)) }
        return response
    }

    private struct Refusal: Error, CustomStringConvertible {
        var reason: String
        var description: String { reason }
    }

    /// Whether a message was not taken before; one that is answered with a failure is not taken, and comes again.
    private func isNew(_ identifier: String?) -> Bool {
        guard let identifier else { return true }
        return state.withLock { state in
            if state.isTaken.contains(identifier) { return false }
            guard (200..<300).contains(status) else { return true }
            state.isTaken.insert(identifier)
            state.taken.append(identifier)
            if state.taken.count > Self.remembered { state.isTaken.remove(state.taken.removeFirst()) }
            return true
        }
    }

    private func count() {
        let isLast = state.withLock { state in
            state.count += 1
            return state.count == limit
        }
        if isLast { isEnough.yield() }
    }
}
