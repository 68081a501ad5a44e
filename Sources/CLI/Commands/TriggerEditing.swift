import BusinessTime
import Model
import Workflows

extension TriggerCommands {
    static let trigger = Argument("trigger", "The trigger's name or number.", kind: .name)

    static let set = Command.onData(
        "set", "Change a trigger; only what is given.",
        discussion: "What it watches for stays; for something else, add another trigger.", arguments: [trigger],
        options: [Option("name", "What it is called from now on.", kind: .name), TriggerOptions.condition]
            + TriggerOptions.parameters + TriggerOptions.noise,
        flags: [
            Flag("no-cooldown", "It may fire for a record again at once."),
            Flag("no-daily-cap", "It may fire as often as it likes."),
        ]
    ) { arguments, session in
        for name in ["cooldown", "daily-cap"] where arguments.isGiven(name) && arguments.flag("no-\(name)") {
            throw arguments.refusal("Give --\(name) or --no-\(name), not both.")
        }
        let changed = try await session.run(
            ChangeTrigger(
                trigger: arguments.requiredString("trigger"), name: arguments.string("name"),
                condition: try TriggerOptions.condition(arguments),
                parameters: try TriggerOptions.parameters(arguments),
                cooldown: arguments.flag("no-cooldown") ? .zero : arguments.span("cooldown"),
                dailyCap: arguments.flag("no-daily-cap") ? 0 : arguments.integer("daily-cap")))
        try session.answer(TriggerAnswer(changed)) { "Trigger \(changed.id) “\(changed.name)” changed.\n" }
        return .succeeded
    }

    static let enable = switching("enable", "Let a trigger fire again.", isEnabled: true)
    static let disable = switching("disable", "Keep a trigger from firing.", isEnabled: false)

    private static func switching(_ word: String, _ summary: String, isEnabled: Bool) -> Command<Session> {
        .onData(word, summary, arguments: [trigger]) { arguments, session in
            let changed = try await session.run(
                ChangeTrigger(trigger: arguments.requiredString("trigger"), isEnabled: isEnabled))
            try session.answer(TriggerAnswer(changed)) {
                "Trigger \(changed.id) “\(changed.name)” is \(isEnabled ? "enabled" : "disabled").\n"
            }
            return .succeeded
        }
    }

    static let remove = Command.onData(
        "remove", "Remove a trigger that no binding names.", arguments: [trigger]
    ) { arguments, session in
        let removed = try await session.run(RemoveTrigger(trigger: arguments.requiredString("trigger")))
        try session.answer(TriggerAnswer(removed)) { "Trigger \(removed.id) “\(removed.name)” is removed.\n" }
        return .succeeded
    }
}
