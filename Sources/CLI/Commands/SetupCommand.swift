import Workflows

/// `belay setup`
enum SetupCommand {
    /// A step as programs get it.
    struct Answer: Encodable {
        var step: String
        var summary: String
        var done: Bool
        var missing: [String]
    }

    static let command = Command.onData(
        "setup", "Show how far rolling out has come.",
        discussion: "Each step is ticked by what is really there. The exit code is 0 whether or not all are done."
    ) { _, session in
        let items = try await session.ask(ReadSetup())
        let answers = items.map {
            Answer(step: $0.step.rawValue, summary: $0.step.summary, done: $0.isDone, missing: $0.missing)
        }
        try session.answer(ListAnswer(items: answers)) {
            let lines = items.map { item in
                let missing = item.missing.isEmpty ? "" : " Missing: " + item.missing.joined(separator: ", ")
                return "[\(item.isDone ? "x" : " ")] " + TerminalText.line(item.step.summary + missing) + "\n"
            }
            return lines.joined() + "\(items.count(where: \.isDone)) of \(items.count) steps are done.\n"
        }
        return .succeeded
    }
}
