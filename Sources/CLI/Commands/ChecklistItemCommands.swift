import Model
import Workflows

/// What can be done about an item: `belay checklist done|fail|skip|reopen|assign`
enum ChecklistItemCommands {
    static let commands = [
        command("done", "Say that an item is done.", note("What to say about it.")) { .done(note: $0) },
        command("fail", "Say that an item did not work.", note("What went wrong.", isRequired: true)) {
            .failed(note: $0)
        },
        command("skip", "Leave an item out.", note("Why; needed where the item is required.")) { .skipped(note: $0) },
        command("reopen", "Say that an item is to be done after all.", nil) { _ in .reopened },
        command(
            "assign", "Give an item to somebody.",
            Option("to", "Who does it.", placeholder: "ADDRESS", isRequired: true)
        ) {
            .assigned(to: $0)
        },
    ]

    private static func note(_ summary: String, isRequired: Bool = false) -> Option {
        Option("note", summary, isRequired: isRequired)
    }

    private static func command(
        _ name: String, _ summary: String, _ option: Option?,
        _ change: @escaping @Sendable (String) -> ChangeChecklistItem.Change
    ) -> Command<Session> {
        Command.onData(
            name, summary,
            arguments: [ChecklistCommands.number, Argument("item", "The item's number in it.", kind: .number)],
            options: [
                option, Option("if-version", "Refuse where somebody changed it since this version.", kind: .number),
            ].compactMap { $0 }
        ) { arguments, session in
            let number = ChecklistID(try arguments.number("checklist"))
            let text = option.flatMap { arguments.string($0.name) } ?? ""
            _ = try await session.run(
                ChangeChecklistItem(
                    checklist: number, item: Int(arguments.number("item")),
                    expectedVersion: arguments.integer("if-version").map(Int64.init), change: change(text)))
            return try await ChecklistCommands.answer(number, session)
        }
    }
}
