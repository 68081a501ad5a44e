import BusinessTime
import Model
import Workflows

/// `belay trigger`
enum TriggerCommands {
    static let group = Command<Session>(
        "trigger", "Define what Belay watches for.",
        subcommands: [add, list, show, set, enable, disable, remove, wouldFire])

    private static let add = Command.onData(
        "add", "Watch for something new, by options or from a file.",
        discussion: """
            For example:
              belay trigger add "Legal words" --event keyword --phrase lawyer --phrase "legal action" --cooldown 4h
              belay trigger add "Large deals" --event deal-value --value "100000 EUR"
              belay trigger add "Writes again" --event repeat-contact --count 3 --within 2d --scope account
              belay trigger add "Nobody took it" --event unassigned --after 2h
              belay trigger add "Slow deal" --event deal-stalled --factor 2 --minimum-sample 20
              belay trigger add "Critical now" --event record-changed --condition '{field: "priority", "changed-to": "critical"}'

            A file is JSON or JSON5 with name, module, event, condition, parameters, cooldown, dailyCap and enabled.
            """,
        arguments: [Argument("name", "Its name, where there is no file.", kind: .name, isRequired: false)],
        options: [
            Option("file", "A file that defines it; “-” for standard input.", kind: .file),
            Option("event", "What to watch for.", kind: .word(of: TriggerEvent.self)),
            Option("module", "Whose records; else where the event happens first.", kind: .word(of: Module.self)),
            TriggerOptions.condition,
        ] + TriggerOptions.parameters + TriggerOptions.noise
    ) { arguments, session in
        let definition = try arguments.string("file").map { try read($0, arguments, session) } ?? build(arguments)
        let added = try await session.run(AddTrigger(definition: definition))
        try session.answer(TriggerAnswer(added)) {
            "Trigger \(added.id) “\(added.name)” watches \(added.module.rawValue) for \(added.event.rawValue). "
                + "Bind it with “belay binding add” to start an escalation.\n"
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List what is watched for, and how often it fired today.") {
        _, session in
        let summaries = try await session.ask(ListTriggers())
        try session.answer(ListAnswer(items: summaries.map { TriggerAnswer($0) })) {
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
                    definition.parameters.description,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func read(
        _ file: String, _ arguments: ParsedArguments, _ session: Session
    ) throws -> TriggerDefinition {
        let others =
            ["event", "module", "condition", "cooldown", "daily-cap"] + TriggerOptions.parameters.map(\.name)
        if arguments.string("name") != nil || others.contains(where: arguments.isGiven) {
            throw arguments.refusal("Give --file or the other options, not both: the file holds all of it.")
        }
        return try session.value(TriggerDraft.self, inFile: file).definition()
    }

    private static func build(_ arguments: ParsedArguments) throws -> TriggerDefinition {
        guard let name = arguments.string("name"), let event = arguments.word("event", as: TriggerEvent.self) else {
            throw arguments.refusal("Give the trigger's name and --event, or --file FILE that defines it.")
        }
        return TriggerDefinition(
            id: 0, name: name, module: arguments.word("module", as: Module.self) ?? event.modules.first ?? .helpdesk,
            event: event, condition: try TriggerOptions.condition(arguments) ?? .always,
            parameters: try TriggerOptions.parameters(arguments), cooldown: arguments.span("cooldown"),
            dailyCap: arguments.integer("daily-cap"))
    }
}
