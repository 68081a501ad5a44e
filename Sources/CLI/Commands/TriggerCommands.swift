import BusinessTime
import Model
import Workflows

/// `belay trigger`
enum TriggerCommands {
    static let group = Command<Session>("trigger", "Define what Belay watches for.", subcommands: [add, list])

    private struct Answer: Encodable {
        var number: Int64
        var name: String
        var module: String
        var event: String
        var condition: Condition
        var parameters: TriggerParameters
        var cooldownSeconds: Int64?
        var dailyCap: Int?
        var isEnabled: Bool
        var firedToday: Int?
        var heldBackToday: Int?

        init(_ summary: TriggerSummary) {
            let definition = summary.definition
            number = definition.id.rawValue
            name = definition.name
            module = definition.module.rawValue
            event = definition.event.rawValue
            condition = definition.condition
            parameters = definition.parameters
            cooldownSeconds = definition.cooldown.map { $0.milliseconds / 1000 }
            dailyCap = definition.dailyCap
            isEnabled = definition.isEnabled
            firedToday = summary.firedToday
            heldBackToday = summary.heldBackToday
        }
    }

    private static let add = Command.onData(
        "add", "Watch for something new, by options or from a file.",
        discussion: """
            For example:
              belay trigger add "Legal words" --event keyword --phrase lawyer --phrase "legal action" --cooldown 4h
              belay trigger add "Large deals" --event deal-value --value "100000 EUR"
              belay trigger add "Critical now" --event record-changed --condition '{field: "priority", "changed-to": "critical"}'

            A file is JSON or JSON5 with name, module, event, condition, parameters, cooldown, dailyCap and enabled.
            """,
        arguments: [Argument("name", "Its name, where there is no file.", kind: .name, isRequired: false)],
        options: [
            Option("file", "A file that defines it; “-” for standard input.", kind: .file),
            Option("event", "What to watch for.", kind: .word(of: TriggerEvent.self)),
            Option("module", "Whose records; else where the event happens first.", kind: .word(of: Module.self)),
            Option("condition", "Which records it concerns, in JSON or JSON5.", placeholder: "JSON"),
            Option("phrase", "keyword: a word or phrase to look for.", kind: .name, isRepeating: true),
            Option("sentiment-at-most", "negative-sentiment: the highest score that counts, -1 to 0.", kind: .decimal),
            Option("value", "deal-value: from which value a deal is large.", placeholder: "AMOUNT"),
            Option(
                "discount-above", "deal-discount: the highest discount without approval, in percent.", kind: .decimal),
            Option("clock", "service-warning, service-breached: only this clock.", kind: .word(of: ClockKind.self)),
            Option("share", "service-warning: from which share of the target.", kind: .decimal),
            Option(
                "times", "follow-up-rescheduled, follow-up-no-reply: from how many times on.",
                kind: .integer(1...1000)),
            Option("cooldown", "How long it stays quiet about a record after it fired.", kind: .span),
            Option("daily-cap", "How often it fires in a day (UTC).", kind: .integer(1...1_000_000)),
        ]
    ) { arguments, session in
        let definition = try arguments.string("file").map { try read($0, arguments, session) } ?? build(arguments)
        let added = try await session.run(AddTrigger(definition: definition))
        try session.answer(Answer(TriggerSummary(definition: added))) {
            "Trigger \(added.id) “\(added.name)” watches \(added.module.rawValue) for \(added.event.rawValue). "
                + "Bind it with “belay binding add” to start an escalation.\n"
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List what is watched for, and how often it fired today.") {
        _, session in
        let summaries = try await session.ask(ListTriggers())
        try session.answer(ListAnswer(items: summaries.map(Answer.init))) {
            guard !summaries.isEmpty else { return "There is no trigger; add one with “belay trigger add”.\n" }
            var table = TextTable([
                .init("TRIGGER", alignment: .right), .init("NAME"), .init("MODULE"), .init("EVENT"), .init("STATUS"),
                .init("COOLDOWN", alignment: .right), .init("TODAY", alignment: .right),
                .init("HELD BACK", alignment: .right), .init("WATCHES FOR"),
            ])
            for summary in summaries {
                let definition = summary.definition
                table.append([
                    "\(definition.id)", definition.name, definition.module.rawValue, definition.event.rawValue,
                    definition.isEnabled ? "enabled" : "disabled", definition.cooldown?.spacedText ?? "–",
                    summary.firedToday.map(String.init) ?? "–", summary.heldBackToday.map(String.init) ?? "–",
                    words(definition.parameters),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func words(_ parameters: TriggerParameters) -> String {
        var parts = parameters.phrases.map { ["“" + $0.joined(separator: "”, “") + "”"] } ?? []
        if let score = parameters.sentimentAtMost { parts.append("a score of at most \(score)") }
        if let value = parameters.value { parts.append("from \(value)") }
        if let discount = parameters.discountAbove { parts.append("above \(discount) %") }
        if let clock = parameters.clock { parts.append(clock.words) }
        if let share = parameters.share { parts.append("from \(Int((share * 100).rounded())) % of the target") }
        if let times = parameters.times { parts.append("from \(times) times on") }
        return parts.joined(separator: ", ")
    }

    private static func read(
        _ file: String, _ arguments: ParsedArguments, _ session: Session
    ) throws -> TriggerDefinition {
        let others = [
            "event", "module", "condition", "phrase", "sentiment-at-most", "value", "discount-above", "times",
        ]
        if arguments.string("name") != nil || others.contains(where: arguments.isGiven) {
            throw arguments.refusal("Give --file or the other options, not both: the file holds all of it.")
        }
        return try session.value(TriggerDraft.self, inFile: file).definition()
    }

    private static func build(_ arguments: ParsedArguments) throws -> TriggerDefinition {
        guard let name = arguments.string("name"), let event = arguments.word("event", as: TriggerEvent.self) else {
            throw arguments.refusal("Give the trigger's name and --event, or --file FILE that defines it.")
        }
        let value = try arguments.string("value").map { text in
            guard let money = Money(text) else {
                throw arguments.refusal("--value takes an amount such as “100000 EUR”, not “\(text)”.")
            }
            return money
        }
        let phrases = arguments.list("phrase")
        return TriggerDefinition(
            id: 0, name: name, module: arguments.word("module", as: Module.self) ?? event.modules.first ?? .helpdesk,
            event: event,
            condition: try arguments.string("condition").map {
                try JSON5Reader.read(Condition.self, from: $0, called: "--condition")
            } ?? .always,
            parameters: TriggerParameters(
                phrases: phrases.isEmpty ? nil : phrases, sentimentAtMost: arguments.decimal("sentiment-at-most"),
                value: value, discountAbove: arguments.decimal("discount-above"),
                clock: arguments.word("clock", as: ClockKind.self), share: arguments.decimal("share"),
                times: arguments.integer("times")),
            cooldown: arguments.span("cooldown"), dailyCap: arguments.integer("daily-cap"))
    }
}
