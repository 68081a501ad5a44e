import BusinessTime
import Model
import Workflows

/// `belay webhook`
enum WebhookCommands {
    static let group = Command<Session>(
        "webhook", "Add endpoints, see and replay deliveries.",
        subcommands: [
            WebhookEditing.add, WebhookEditing.change, WebhookEditing.rotate, list, show, enable, disable,
            WebhookTrial.test, WebhookTrial.listen, WebhookDeliveries.list, WebhookDeliveries.dead,
            WebhookDeliveries.replay,
        ])

    static let endpoint = Argument("endpoint", "Its name or number.", kind: .name)

    private static let list = Command.onData("list", "List the endpoints, and how they do.") { _, session in
        let endpoints = try await session.ask(ListEndpoints())
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: endpoints.map { EndpointAnswer($0) })) {
            guard !endpoints.isEmpty else { return "There is no endpoint; add one with “belay webhook add”.\n" }
            var table = TextTable([
                .init("ENDPOINT", alignment: .right), .init("NAME"), .init("ADDRESS"), .init("FORMAT"), .init("GETS"),
                .init("WAITING", alignment: .right), .init("DEAD", alignment: .right), .init("STATUS"),
            ])
            for detail in endpoints {
                let endpoint = detail.endpoint
                table.append([
                    "\(endpoint.id)", endpoint.name, endpoint.url, endpoint.format.rawValue,
                    endpoint.eventTypes.isEmpty ? "everything" : endpoint.eventTypes.joined(separator: ", "),
                    "\(detail.pending)", "\(detail.dead)", status(detail, wording),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show an endpoint and how it does.", arguments: [endpoint]) {
        arguments, session in
        let details = try await session.ask(ListEndpoints(named: arguments.requiredString("endpoint")))
        guard let detail = details.first else { return .failed }
        let wording = try await session.wording()
        try session.answer(EndpointAnswer(detail)) {
            let endpoint = detail.endpoint
            var facts = FactSheet()
            facts.add("address", endpoint.url)
            facts.add("format", endpoint.format.rawValue)
            facts.add("content type", endpoint.template.map { _ in endpoint.contentType })
            facts.add("gets", endpoint.eventTypes.isEmpty ? "everything" : endpoint.eventTypes.joined(separator: ", "))
            facts.add("headers", endpoint.headers.keys.sorted().joined(separator: ", "))
            facts.add("time-out", endpoint.timeout.humanText)
            facts.add("at most", endpoint.messagesPerMinute.map { "\($0) messages a minute" })
            facts.add("old secret", endpoint.retiring.map { "signs until \(wording.moment($0.until))" })
            facts.add("waiting", "\(detail.pending)")
            facts.add("dead", "\(detail.dead)")
            facts.add("status", status(detail, wording))
            let template = endpoint.template.map { "\n\(TerminalText.block($0))\n" } ?? ""
            return "\(endpoint.id)  \(TerminalText.line(endpoint.name))\n" + facts.text + template
        }
        return .succeeded
    }

    private static func status(_ detail: EndpointDetail, _ wording: Wording) -> String {
        if let reason = detail.endpoint.disabledBecause { return "disabled: \(reason)" }
        guard let health = detail.health else { return "enabled" }
        return "failing since \(wording.moment(health.failingSince)), \(health.failures) in a row"
    }

    private static let enable = Command.onData(
        "enable", "Send to an endpoint again, first what waited.", arguments: [endpoint]
    ) { arguments, session in
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
        try session.answer(EndpointAnswer(changed)) {
            "Endpoint “\(changed.name)” is \(changed.disabledBecause.map { "disabled: \($0)" } ?? "enabled").\n"
        }
        return .succeeded
    }
}
