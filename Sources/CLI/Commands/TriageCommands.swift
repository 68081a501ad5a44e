import BusinessTime
import Model
import Workflows

/// `belay triage`
enum TriageCommands {
    static let group = Command<Session>(
        "triage", "Classify issues by questions.",
        discussion: """
            Answers are yes, no or dont-know; “don't know” takes the safer branch unless the setting “unsure” says otherwise.
            """,
        subcommands: [show, set, walk, ticket, history])

    private static let answers = Option(
        "answer", "The answers so far, in order.", kind: .word(of: TriageAnswer.self), isRepeating: true)

    private static let show = Command.onData("show", "Show the questions and where their answers lead.") { _, session in
        let tree = try await session.environment().snapshot.configuration.triage
        try session.answer(tree) {
            var table = TextTable([.init("KEY", isFixed: true), .init("QUESTION"), .init("YES"), .init("NO")])
            for question in tree.questions {
                table.append([question.key, question.text, question.yes.rawValue, question.no.rawValue])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Set the questions from a file.",
        discussion: """
            A file is JSON or JSON5; an answer leads to another question or to a priority. For example:
              {questions: [
                {key: "down", text: "Can the customer not work at all?", yes: "critical", no: "ask broken"},
                {key: "broken", text: "Is there no way around it?", yes: "high", no: "low"},
              ]}
            """,
        arguments: [Argument("file", "The file; “-” for standard input.", kind: .file)]
    ) { arguments, session in
        let tree = try session.value(TriageTree.self, inFile: try arguments.requiredString("file"))
        let saved = try await session.run(SaveTriageTree(tree: tree))
        try session.answer(saved) { "\(saved.questions.count) question\(saved.questions.count == 1 ? "" : "s") set.\n" }
        return .succeeded
    }

    private static let walk = Command.onData(
        "walk", "Say what comes next after some answers, changing nothing.", options: [answers]
    ) { arguments, session in
        let given = arguments.list("answer").compactMap(TriageAnswer.init)
        let result = try await session.ask(WalkTriage(answers: given))
        try session.answer(TriageResultAnswer(result)) { text(result) }
        return .succeeded
    }

    private static let ticket = Command.onData(
        "ticket", "Classify a ticket; with too few answers, say what is asked next.",
        arguments: [Argument("ticket", "The ticket's number.", kind: .number)], options: [answers]
    ) { arguments, session in
        let given = arguments.list("answer").compactMap(TriageAnswer.init)
        let number = TicketID(try arguments.number("ticket"))
        let result = try await session.run(TriageTicket(ticket: number, answers: given))
        try session.answer(TriageResultAnswer(result)) {
            result.priority.map { "Ticket \(number) has \($0.rawValue) priority.\n" } ?? text(result)
        }
        return .succeeded
    }

    private static let history = Command.onData(
        "history", "Show how a ticket was classified.",
        arguments: [Argument("ticket", "The ticket's number.", kind: .number)]
    ) { arguments, session in
        let triages = try await session.ask(ListTriages(ticket: TicketID(arguments.number("ticket"))))
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: triages.map { TicketTriageAnswer($0, wording) })) {
            guard !triages.isEmpty else { return "It was not classified by questions.\n" }
            return triages.map { triage in
                let head = "\(wording.moment(triage.at)), \(wording.name(triage.actor)): \(triage.priority.rawValue)\n"
                return head + triage.steps.map { "  \(line($0))\n" }.joined()
            }.joined()
        }
        return .succeeded
    }

    private static func text(_ result: TriageResult) -> String {
        let past = result.steps.map { "  \(line($0))\n" }.joined()
        if let priority = result.priority { return past + "Priority: \(priority.rawValue)\n" }
        return past + "Next: \(TerminalText.line(result.next?.text ?? ""))\n"
    }

    private static func line(_ step: TriageResult.Step) -> String {
        TerminalText.line("\(step.question) \(step.answer.rawValue)" + (step.taken.map { " (\($0))" } ?? ""))
    }
}
