import BusinessTime
import Model
import Transfer
import Workflows

/// `belay case`
enum CaseCommands {
    static let group = Command<Session>(
        "case", "See and decide what waits.",
        discussion: """
            A decision needs a name under it: say who decides with --as ADDRESS.
            """,
        subcommands: [list, show] + CaseDecisions.commands)

    static let number = Argument("case", "The case's number.", kind: .number)

    private static let list = Command.onData(
        "list", "List cases that wait, the newest first.",
        options: [
            Option("holder", "Only those that wait for this person.", placeholder: "ADDRESS"),
            Option("record", "Only those about this record, such as “ticket 12”.", placeholder: "RECORD"),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Those with a lower number than this.", kind: .number),
        ],
        flags: [
            Flag("mine", "Only those that wait for whoever --as names, alone or together with others."),
            Flag("stuck", "Only those in a waiting queue, or that nobody answered within the time they had."),
            Flag("all", "Those that have ended, too."),
        ]
    ) { arguments, session in
        var query = CaseQuery(
            onlyStuck: arguments.flag("stuck"), onlyOpen: !arguments.flag("all"),
            before: arguments.integer("before").map { CaseID(Int64($0)) },
            limit: arguments.integer("limit") ?? 25)
        if let text = arguments.string("record") {
            guard let record = RecordReference(text) else {
                throw arguments.refusal("--record takes a record such as “ticket 12”, not “\(text)”.")
            }
            query.record = record
        }
        if arguments.flag("mine") {
            if arguments.isGiven("holder") { throw arguments.refusal("Give --mine or --holder, not both.") }
            let environment = try await session.environment()
            guard let person = try session.principal(in: environment).person else {
                throw arguments.refusal("--mine needs to know who you are; add --as ADDRESS.")
            }
            query.askedOf = person
        }
        let page = try await session.ask(ListCases(query: query, holder: arguments.string("holder")))
        let wording = try await session.wording()
        let next = page.next?.description
        try session.answer(ListAnswer(items: page.items.map { ExportedCase($0, wording.names) }, next: next)) {
            guard !page.items.isEmpty else { return "Nothing waits.\n" }
            let more = next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return wording.table(page.items).rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a case with all that happened to it.", arguments: [number]) {
        arguments, session in
        let detail = try await session.ask(ShowCase(id: CaseID(arguments.number("case"))))
        let wording = try await session.wording()
        try session.answer(CaseDetailAnswer(detail, wording)) {
            let value = detail.value
            var facts = FactSheet()
            facts.add("status", value.status.rawValue)
            facts.add("record", value.record.description)
            facts.add("department", wording.name(value.department))
            facts.add("trigger", value.trigger + (value.triggers > 1 ? ", \(value.triggers) times" : ""))
            facts.add("reason", value.reason)
            facts.add("asked by", wording.name(value.requester))
            let step = detail.definition?.step(value.step)
            facts.add("step", "\(value.step) \(step.map { "“\($0.name)”" } ?? "")")
            if value.status.isOpen {
                facts.add(
                    "asks for",
                    step.map { $0.asks == .nothing ? nil : "a\($0.asks == .decision ? "" : "n") \($0.asks.rawValue)" }
                        ?? nil)
                facts.add("with", wording.who(value))
                facts.add("since", wording.moment(value.enteredAt))
                facts.add("because", value.because)
                facts.add("phase", value.phase?.rawValue)
                facts.add(
                    "next", detail.outlook.map { "\($0.text), \(wording.moment($0.at))" })
                facts.add("until", "\(wording.zoned(value.timesOutAt)), \(wording.distance(to: value.timesOutAt))")
            }
            facts.add("opened", wording.moment(value.openedAt))
            facts.add("ended", value.endedAt.map(wording.moment))
            let title = "Case \(value.id): \(TerminalText.line(wording.name(value.escalation)))"
            var text = Styles(session.output.terminal).bold(title) + "\n" + facts.text + "\n"
            for entry in detail.entries { text += "\(wording.moment(entry.at))  \(TerminalText.line(entry.text))\n" }
            if !value.votes.isEmpty { text += "\nDecisions:\n" + wording.decisions(value) }
            if !value.phases.isEmpty { text += "\nPhases:\n" + wording.phases(value) }
            if !detail.matches.isEmpty { text += "\nBindings:\n" + wording.matches(detail.matches) }
            return text
        }
        return .succeeded
    }
}
