import BusinessTime
import Delivery
import HTTPServer
import Model
import Secrets
import Tabular
import WebClient
import Workflows

/// `belay webhook test` and `belay webhook listen`
enum WebhookTrial {
    private struct Outcome: Encodable {
        var delivery: Int64
        var delivered: Bool
        var status: Int?
        var problem: String?
        var milliseconds: Int64?
        var answer: String?
    }

    /// Longer than an attempt can take: until then no lane takes the message, afterwards it is sent as any other.
    private static let head = Duration.minutes(2)

    static let test = Command.onData(
        "test", "Send a test notification to an endpoint now, and say how it went.",
        discussion: "It is signed, sent and recorded like any other, and tried again later where it fails.",
        arguments: [WebhookCommands.endpoint]
    ) { arguments, session in
        let name = try arguments.requiredString("endpoint")
        let delivery = try await session.run(SendTestNotification(endpoint: name, delay: head))
        let environment = try await session.environment()
        let client = WebClient(settings: WebClientSettings(addressCheck: Composition.addressCheck(environment)))
        let worker = DeliveryWorker(
            Composition.delivery(environment, client: client) { session.output.writeErrorLine($0) })
        let attempt: DeliveryAttempt?
        do {
            attempt = try await worker.attempt(delivery)
            await client.close()
        } catch {
            await client.close()
            throw error
        }
        let outcome = Outcome(
            delivery: delivery.rawValue, delivered: attempt != nil && attempt?.problem == nil, status: attempt?.status,
            problem: attempt?.problem, milliseconds: attempt?.duration.milliseconds,
            answer: attempt.flatMap { $0.answer.isEmpty ? nil : $0.answer })
        try session.answer(outcome) { text(outcome, name) }
        return outcome.delivered ? .succeeded : .failed
    }

    private static func text(_ outcome: Outcome, _ name: String) -> String {
        let answer = outcome.answer.map { "It said: \(TerminalText.line(String($0.prefix(300))))\n" } ?? ""
        if outcome.delivered {
            let time = outcome.milliseconds.map { " after \($0) ms" } ?? ""
            return "“\(name)” took delivery \(outcome.delivery): status \(outcome.status ?? 0)\(time).\n" + answer
        }
        let why = outcome.problem ?? "it was not tried"
        return "“\(name)” did not take delivery \(outcome.delivery): \(TerminalText.line(why))\n" + answer
            + "It is tried again later; “belay webhook deliveries” shows when.\n"
    }

    static let listen = Command<Session>(
        "listen", "Receive webhooks, verify them and print them: for those who write a receiver.",
        discussion: """
            Answers 204 to what is right, 401 with the reason to what is not. A message that comes again is told by its \
            webhook-id. With --answer 500 it fails on purpose, so that Belay tries again; with --answer 410 Belay gives the \
            endpoint up. Stops on Ctrl-C. Endpoints on this machine need “belay setting set allowed-networks 127.0.0.0/8”.
            """,
        options: [
            Option(
                "secret",
                "What messages are signed with, whsec_…; else nothing is verified. Two while one is replaced.",
                placeholder: "SECRET", isRepeating: true),
            Option(
                "port", "Where on this machine; 0 takes any that is free.", kind: .integer(0...65_535), default: "9000"),
            Option("answer", "The status to answer with.", kind: .integer(200...599), default: "204"),
            Option("retry-after", "The Retry-After to answer with, in seconds.", kind: .integer(0...86_400)),
            Option("count", "Stop after so many messages.", kind: .integer(1...Int.max)),
        ]
    ) { arguments, session in
        var keys: [WebhookVerificationKey] = []
        for secret in arguments.list("secret") {
            do {
                keys.append(try WebhookVerificationKey(Secret(secret)))
            } catch {
                throw arguments.refusal("\(error)")
            }
        }
        let isJSON = session.isJSON
        let output = session.output
        let receiver = WebhookReceiver(
            keys: keys, status: arguments.integer("answer") ?? 204, retryAfter: arguments.integer("retry-after"),
            limit: arguments.integer("count"), clock: session.surroundings.clock
        ) { received in
            output.write(isJSON ? (try? JSONOutput.line(received)) ?? "" : received.text)
        }
        let server = Server(handler: receiver.handler) { error, _ in output.writeErrorLine("\(error)") }
        let address = try server.start(host: "127.0.0.1", port: UInt16(arguments.integer("port") ?? 9000))
        output.writeErrorLine(
            "Listening at http://\(address)/, \(keys.isEmpty ? "verifying nothing" : "verifying"). Stop with Ctrl-C.")
        await receiver.untilEnough()
        await server.stop(grace: .seconds(1))
        return .succeeded
    }
}
