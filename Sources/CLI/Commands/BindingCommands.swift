import Model
import Workflows

/// `belay binding`
enum BindingCommands {
    static let group = Command<Session>(
        "binding", "Say which trigger starts which escalation.",
        subcommands: [add, list, change, move, enable, disable, remove])

    private static let binding = Argument("binding", "The binding's number.", kind: .number)

    private static let add = Command.onData(
        "add", "Let an event start an escalation.",
        discussion: """
            Of several bindings that match, the one with the lowest priority number counts. For example:
              belay binding add --module deals --event deal-discount --escalation "Big discounts"
            """,
        options: [
            Option("module", "Where it happens.", kind: .word(of: Module.self), isRequired: true),
            Option("event", "What happens.", kind: .word(of: TriggerEvent.self), isRequired: true),
            Option("escalation", "What it starts.", kind: .name, isRequired: true),
            Option("trigger", "Only where this trigger saw it.", kind: .name),
            Option("department", "Only in this department.", kind: .name),
            Option("priority", "The lower matches first.", kind: .integer(1...1_000_000), default: "100"),
        ]
    ) { arguments, session in
        guard let module = arguments.word("module", as: Module.self),
            let event = arguments.word("event", as: TriggerEvent.self)
        else { throw arguments.refusal("--module and --event are missing.") }
        let binding = try await session.run(
            AddBinding(
                module: module, event: event, trigger: arguments.string("trigger"),
                department: arguments.string("department"), priority: arguments.integer("priority") ?? 100,
                escalation: arguments.requiredString("escalation")))
        return try await answer(binding, session)
    }

    private static let list = Command.onData("list", "List the bindings in the order in which they match.") {
        _, session in
        let wording = try await session.wording()
        let bindings = wording.configuration.bindings.sorted { left, right in
            (left.module.rawValue, left.event.rawValue, left.priority, left.id)
                < (right.module.rawValue, right.event.rawValue, right.priority, right.id)
        }
        try session.answer(ListAnswer(items: bindings.map { BindingAnswer($0, wording) })) {
            guard !bindings.isEmpty else { return "There is no binding; add one with “belay binding add”.\n" }
            var table = TextTable([
                .init("BINDING", alignment: .right), .init("MODULE"), .init("EVENT"), .init("TRIGGER"),
                .init("DEPARTMENT"), .init("PRIORITY", alignment: .right), .init("ESCALATION"), .init("STATUS"),
            ])
            for binding in bindings {
                let answer = BindingAnswer(binding, wording)
                table.append([
                    "\(binding.id)", answer.module, answer.event, answer.trigger ?? "any", answer.department ?? "all",
                    "\(binding.priority)", answer.escalation, binding.isEnabled ? "enabled" : "disabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let change = Command.onData(
        "change", "Change where a binding answers, what it starts, or when its turn comes.", arguments: [binding],
        options: [
            Option("escalation", "What it starts.", kind: .name),
            Option("trigger", "Only where this trigger saw it; empty for whichever.", kind: .name),
            Option("department", "Only in this department; empty for all.", kind: .name),
            Option("priority", "The lower matches first.", kind: .integer(1...1_000_000)),
        ]
    ) { arguments, session in
        let changed = try await session.run(
            ChangeBinding(
                binding: BindingID(try arguments.number("binding")), trigger: arguments.string("trigger"),
                department: arguments.string("department"), priority: arguments.integer("priority"),
                escalation: arguments.string("escalation")))
        return try await answer(changed, session)
    }

    private static let move = Command.onData(
        "move", "Let a binding have its turn before or after its neighbour.",
        arguments: [binding, Argument("direction", "Which way.", kind: .word(of: MoveBinding.Direction.self))]
    ) { arguments, session in
        let number = BindingID(try arguments.number("binding"))
        guard let direction = arguments.word("direction", as: MoveBinding.Direction.self) else {
            throw arguments.refusal("Say up or down.")
        }
        let order = try await session.run(MoveBinding(binding: number, direction: direction))
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: order.map { BindingAnswer($0, wording) })) {
            "They match in this order: "
                + order.map { "binding \($0.id) (\($0.priority))" }.joined(separator: ", ") + ".\n"
        }
        return .succeeded
    }

    private static let enable = Command.onData("enable", "Let a binding match again.", arguments: [binding]) {
        arguments, session in
        let number = BindingID(try arguments.number("binding"))
        return try await answer(session.run(SetBindingEnabled(binding: number, isEnabled: true)), session)
    }

    private static let disable = Command.onData("disable", "Keep a binding from matching.", arguments: [binding]) {
        arguments, session in
        let number = BindingID(try arguments.number("binding"))
        return try await answer(session.run(SetBindingEnabled(binding: number, isEnabled: false)), session)
    }

    private static let remove = Command.onData(
        "remove", "Remove a binding; cases that it started go on.", arguments: [binding]
    ) { arguments, session in
        let removed = try await session.run(RemoveBinding(binding: BindingID(try arguments.number("binding"))))
        let wording = try await session.wording()
        try session.answer(BindingAnswer(removed, wording)) { "Binding \(removed.id) is removed.\n" }
        return .succeeded
    }

    private static func answer(_ binding: Binding, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        let findings = try await session.ask(CheckConfiguration()).filter {
            binding.isEnabled && $0.place == "binding \(binding.id)"
        }
        try session.answer(BindingAnswer(binding, wording)) {
            let verb = binding.isEnabled ? "starts" : "would start, were it enabled,"
            let sentence = "“\(wording.name(binding.escalation))” on \(wording.sentence(binding)).\n"
            return "Binding \(binding.id) \(verb) \(sentence)"
                + findings.map { TerminalText.line("\($0)") + "\n" }.joined()
        }
        return .succeeded
    }
}
