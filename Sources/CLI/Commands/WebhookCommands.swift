import BusinessTime
import Model
import Secrets
import Workflows

/// `belay webhook`
enum WebhookCommands {
    static let group = Command<Session>(
        "webhook", "Add endpoints, see and replay deliveries.",
        subcommands: [add, list, test, WebhookDeliveries.list, WebhookDeliveries.replay, enable, disable])

    private static let endpoint = Argument("endpoint", "Its name or number.", kind: .name)

    private struct Answer: Encodable {
        var number: Int64
        var name: String
        var url: String
        var types: [String]
        var headers: [String]
        var timeoutSeconds: Double
        var disabledBecause: String?
        var createdAt: Instant
        /// Only where it was just added.
        var secret: String?

        init(_ endpoint: Endpoint, secret: String? = nil) {
            number = endpoint.id.rawValue
            name = endpoint.name
            url = endpoint.url
            types = endpoint.eventTypes
            // Values of headers are often credentials.
            headers = endpoint.headers.keys.sorted()
            timeoutSeconds = Double(endpoint.timeout.milliseconds) / 1000
            disabledBecause = endpoint.disabledBecause
            createdAt = endpoint.createdAt
            self.secret = secret
        }
    }

    private static let add = Command.onData(
        "add", "Add an endpoint that notifications are sent to; its signing secret is shown once.",
        arguments: [
            Argument("name", "Its name.", kind: .name), Argument("url", "Its address, https://… or http://…."),
        ],
        options: [
            Option(
                "type", "A webhook type it gets, such as notification.breach or notification.*; else all.",
                isRepeating: true),
            Option("header", "A further request header.", kind: .assignment, isRepeating: true),
            Option("time-out", "How long one attempt may take, 1 to 30 seconds.", kind: .span, default: "15s"),
            Option("secret", "The signing secret, whsec_… and base64; else a new one.", placeholder: "SECRET"),
        ]
    ) { arguments, session in
        let created = try await session.run(
            AddEndpoint(
                name: arguments.requiredString("name"), url: arguments.requiredString("url"),
                eventTypes: arguments.list("type"), headers: arguments.assignments("header"),
                timeout: arguments.span("time-out") ?? .seconds(15),
                secret: arguments.string("secret").map(SigningSecret.init)))
        let secret = created.secret.reveal()
        try session.answer(Answer(created.endpoint, secret: secret)) {
            """
            Endpoint \(created.endpoint.id) “\(created.endpoint.name)” added.
            Receivers check signatures with this secret, which will not be shown again:

              \(secret)

            Try it with “belay webhook test”.

            """
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List the endpoints.") { _, session in
        let wording = try await session.wording()
        let endpoints = wording.configuration.endpoints.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        try session.answer(ListAnswer(items: endpoints.map { Answer($0) })) {
            guard !endpoints.isEmpty else { return "There is no endpoint; add one with “belay webhook add”.\n" }
            var table = TextTable([
                .init("ENDPOINT", alignment: .right), .init("NAME"), .init("ADDRESS"), .init("GETS"), .init("STATUS"),
            ])
            for endpoint in endpoints {
                table.append([
                    "\(endpoint.id)", endpoint.name, endpoint.url,
                    endpoint.eventTypes.isEmpty ? "everything" : endpoint.eventTypes.joined(separator: ", "),
                    endpoint.disabledBecause.map { "disabled: \($0)" } ?? "enabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let test = Command.onData("test", "Send a test notification to an endpoint.", arguments: [endpoint])
    {
        arguments, session in
        let name = try arguments.requiredString("endpoint")
        let delivery = try await session.run(SendTestNotification(endpoint: name))
        try session.answer(["delivery": delivery.rawValue]) {
            let when = session.surroundings.served == nil ? " It is sent when “belay serve” runs." : ""
            return
                "Delivery \(delivery) to “\(name)” is on its way.\(when) “belay webhook deliveries” shows how it went.\n"
        }
        return .succeeded
    }

    private static let enable = Command.onData("enable", "Send to an endpoint again.", arguments: [endpoint]) {
        arguments, session in
        try await set(arguments, nil, session)
    }

    private static let disable = Command.onData(
        "disable", "Send nothing more to an endpoint; what waits for it stays.", arguments: [endpoint],
        options: [Option("reason", "Why.", default: "disabled by hand")]
    ) { arguments, session in
        try await set(arguments, arguments.string("reason"), session)
    }

    private static func set(_ arguments: ParsedArguments, _ because: String?, _ session: Session) async throws
        -> ExitCode
    {
        let changed = try await session.run(
            SetEndpointDisabled(endpoint: arguments.requiredString("endpoint"), because: because))
        try session.answer(Answer(changed)) {
            "Endpoint “\(changed.name)” is \(changed.disabledBecause.map { "disabled: \($0)" } ?? "enabled").\n"
        }
        return .succeeded
    }
}
