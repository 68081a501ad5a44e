import BusinessTime
import Model
import Secrets
import Workflows

/// `belay webhook add`, `change` and `rotate`
enum WebhookEditing {
    private static let options = [
        Option(
            "type", "A webhook type it gets, such as notification.breach or notification.*; else all.",
            isRepeating: true),
        Option("format", "How the body is written.", kind: .word(of: EndpointFormat.self)),
        Option("template", "A Mustache file that writes the body; makes the format “template”.", kind: .file),
        Option("content-type", "What the template writes; else application/json.", placeholder: "TYPE"),
        Option("header", "A further request header.", kind: .assignment, isRepeating: true),
        Option(
            "rate", "How many messages it gets in a minute at most; 0: as many as there are.",
            kind: .integer(0...60_000)),
    ]

    static let add = Command.onData(
        "add", "Add an endpoint that notifications are sent to; its signing secret is shown once.",
        discussion: """
            The format “standard” is JSON signed by Standard Webhooks; “slack”, “teams” and “discord” suit the webhooks of \
            these. With --template the body is what a Mustache file makes of the same message: {{subject}}, {{text}}, \
            {{to.name}}, {{to.email}}, {{type}}, {{timestamp}}, {{id}}, and {{record.kind}} and {{record.number}} within \
            {{#record}}…{{/record}}. It is tried out before it is saved.
            """,
        arguments: [
            Argument("name", "Its name.", kind: .name), Argument("url", "Its address, https://… or http://…."),
        ],
        options: options + [
            Option("time-out", "How long one attempt may take, 1 to 30 seconds.", kind: .span, default: "15s"),
            Option("secret", "The signing secret, whsec_… and base64; else a new one.", placeholder: "SECRET"),
        ]
    ) { arguments, session in
        let template = try template(arguments, session)
        let rate = arguments.integer("rate") ?? 0
        let created = try await session.run(
            AddEndpoint(
                name: arguments.requiredString("name"), url: arguments.requiredString("url"),
                eventTypes: arguments.list("type"), headers: arguments.assignments("header"),
                timeout: arguments.span("time-out") ?? .seconds(15),
                secret: arguments.string("secret").map(SigningSecret.init),
                format: arguments.word("format", as: EndpointFormat.self) ?? (template == nil ? .standard : .template),
                template: template, contentType: arguments.string("content-type") ?? "application/json",
                messagesPerMinute: rate == 0 ? nil : rate))
        let secret = created.secret.reveal()
        try session.answer(EndpointAnswer(created.endpoint, secret: secret)) {
            """
            Endpoint \(created.endpoint.id) “\(created.endpoint.name)” added.
            Receivers check signatures with this secret, which will not be shown again:

              \(secret)

            Try it with “belay webhook test”.

            """
        }
        return .succeeded
    }

    static let change = Command.onData(
        "change", "Change an endpoint: only what is given.",
        discussion: "A header is taken away with --header NAME=. With --all-types it gets everything again.",
        arguments: [WebhookCommands.endpoint],
        options: options + [
            Option("name", "What it is called.", kind: .name),
            Option("url", "Its address.", placeholder: "ADDRESS"),
            Option("time-out", "How long one attempt may take, 1 to 30 seconds.", kind: .span),
        ], flags: [Flag("all-types", "It gets everything.")]
    ) { arguments, session in
        let types = arguments.list("type")
        if arguments.flag("all-types"), !types.isEmpty {
            throw arguments.refusal("--all-types and --type exclude each other.")
        }
        let changed = try await session.run(
            ChangeEndpoint(
                endpoint: arguments.requiredString("endpoint"), name: arguments.string("name"),
                url: arguments.string("url"), eventTypes: types.isEmpty && !arguments.flag("all-types") ? nil : types,
                headers: arguments.assignments("header"), timeout: arguments.span("time-out"),
                format: arguments.word("format", as: EndpointFormat.self),
                template: template(arguments, session), contentType: arguments.string("content-type"),
                messagesPerMinute: arguments.integer("rate")))
        try session.answer(EndpointAnswer(changed)) { "Endpoint \(changed.id) “\(changed.name)” changed.\n" }
        return .succeeded
    }

    static let rotate = Command.onData(
        "rotate", "Give an endpoint a new signing secret, shown once.",
        discussion: """
            Until the overlap is over, messages carry two signatures, one with each secret, so that receivers can change \
            over when they like. Use --overlap 0s where the old secret got into wrong hands.
            """,
        arguments: [WebhookCommands.endpoint],
        options: [
            Option("overlap", "How long the old secret still signs, at most 30d.", default: "24h"),
            Option("secret", "The new secret, whsec_… and base64; else a random one.", placeholder: "SECRET"),
        ]
    ) { arguments, session in
        let text = arguments.string("overlap") ?? "24h"
        guard let overlap = try? Duration(humanText: text) else {
            throw arguments.refusal("--overlap takes a length of time such as 24h or 0s, not “\(text)”.")
        }
        let rotated = try await session.run(
            RotateEndpointSecret(
                endpoint: arguments.requiredString("endpoint"), overlap: overlap,
                secret: arguments.string("secret").map(SigningSecret.init)))
        let secret = rotated.secret.reveal()
        let wording = try await session.wording()
        try session.answer(EndpointAnswer(rotated.endpoint, secret: secret)) {
            let old = rotated.endpoint.retiring.map { "still signs until \(wording.moment($0.until))" }
            return """
                Endpoint \(rotated.endpoint.id) “\(rotated.endpoint.name)” has a new secret, which will not be shown again:

                  \(secret)

                The old one \(old ?? "signs no more").

                """
        }
        return .succeeded
    }

    private static func template(_ arguments: ParsedArguments, _ session: Session) throws -> String? {
        try arguments.string("template").map { try session.text(of: $0, as: "The template") }
    }
}
