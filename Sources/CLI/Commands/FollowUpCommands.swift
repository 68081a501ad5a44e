import BusinessTime
import Model
import Transfer
import Workflows

/// `belay follow-up`
enum FollowUpCommands {
    static let group = Command<Session>(
        "follow-up", "Promise to come back to something, and say what came of it.",
        subcommands: [add, list, show, set] + FollowUpOutcomes.commands + [escalate])

    static let number = Argument("follow-up", "The follow-up's number.", kind: .number)

    private struct DetailAnswer: Encodable {
        var followUp: ExportedFollowUp
        var next: Int64?
        var cases: [ExportedCase]
    }

    private static let add = Command.onData(
        "add", "Add a follow-up.",
        discussion: """
            For example:
              belay follow-up add "Ask whether it works now" --record "ticket 12" --in 3d --waits-for-reply
              belay follow-up add "Weekly call" --due "2026-03-06 10:00" --every 1 --unit week --on friday --times 10

            With --every it comes again when it is closed, at the same time of day whatever the clocks do. What begins on the \
            31st comes on the last day of shorter months.
            """,
        arguments: [Argument("title", "What is to be done.", kind: .name)],
        options: DueOptions.options + [
            Option("note", "What else there is to know."),
            RecordOption.option("What it follows up, such as “ticket 12”."),
            Option("owner", "Who does it; else whoever --as names.", placeholder: "ADDRESS"),
            Option("department", "The department it belongs to.", kind: .name),
            Option("grace", "How long after its time it counts as missed; else 1 hour.", kind: .span),
            Option("every", "It repeats: every how many days, weeks or months.", kind: .integer(1...1000)),
            Option("unit", "What --every counts.", kind: .word(of: Recurrence.Unit.self), default: "week"),
            Option("on", "With weeks: the day of the week.", placeholder: "WEEKDAY"),
            Option("until", "The last day it may fall on.", placeholder: "DAY"),
            Option("times", "How many there are in all.", kind: .integer(1...10_000)),
        ],
        flags: [Flag("waits-for-reply", "The customer's next reply on its ticket does it.")]
    ) { arguments, session in
        let wording = try await session.wording()
        let followUp = try await session.run(
            AddFollowUp(
                title: arguments.requiredString("title"), note: arguments.string("note"),
                record: RecordOption.record(arguments), owner: arguments.string("owner"),
                department: arguments.string("department"), due: DueOptions.moment(arguments, wording),
                grace: arguments.span("grace"), waitsForReply: arguments.flag("waits-for-reply"),
                repeating: repeating(arguments)))
        return try await answer("is added", followUp.id, session)
    }

    private static func repeating(_ arguments: ParsedArguments) throws -> AddFollowUp.Repeating? {
        guard let every = arguments.integer("every") else {
            for name in ["unit", "on", "until", "times"] where arguments.isGiven(name) {
                throw arguments.refusal("--\(name) says something about --every; give it, too.")
            }
            return nil
        }
        return AddFollowUp.Repeating(
            every: every, unit: arguments.word("unit", as: Recurrence.Unit.self) ?? .week,
            weekday: arguments.string("on"), until: arguments.string("until"), count: arguments.integer("times"))
    }

    private static let list = Command.onData(
        "list", "List follow-ups, what is due first before the others.",
        options: [
            Option("owner", "Only this person's.", placeholder: "ADDRESS"),
            Option("department", "Only those of this department.", kind: .name),
            RecordOption.option("Only those of this record, such as “ticket 12”."),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("after", "Those after what --json calls “next”.", placeholder: "PLACE"),
        ],
        flags: [Flag("mine", "Only those of whoever --as names."), Flag("all", "Closed ones, too, the last first.")]
    ) { arguments, session in
        var query = FollowUpQuery(
            record: try RecordOption.record(arguments), onlyOpen: !arguments.flag("all"),
            limit: arguments.integer("limit") ?? 25)
        if let text = arguments.string("after") {
            let parts = text.split(separator: ":").map { Int64($0) }
            guard parts.count == 2, let due = parts[0], let number = parts[1] else {
                throw arguments.refusal("--after takes what an earlier list called “next”, not “\(text)”.")
            }
            query.after = .init(due: Instant(milliseconds: due), id: FollowUpID(number))
        }
        if arguments.flag("mine") {
            query.owner = try await session.me(arguments)
        }
        let page = try await session.ask(
            ListFollowUps(
                query: query, owner: arguments.string("owner"), department: arguments.string("department")))
        let wording = try await session.wording()
        let next = page.next.map { "\($0.due.milliseconds):\($0.id)" }
        try session.answer(ListAnswer(items: page.items.map { ExportedFollowUp($0, wording.names) }, next: next)) {
            guard !page.items.isEmpty else { return "Nothing is to be followed up.\n" }
            var table = TextTable([
                .init("FOLLOW-UP", alignment: .right), .init("STATUS"), .init("DUE", isFixed: true), .init("OWNER"),
                .init("RECORD", isFixed: true), .init("TITLE"),
            ])
            for followUp in page.items {
                table.append([
                    "\(followUp.id)", followUp.status.rawValue, wording.moment(followUp.dueAt),
                    wording.name(followUp.owner), followUp.record?.description ?? "–", followUp.title,
                ])
            }
            let more = next.map { "There are more; go on with --after \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a follow-up with its cases.", arguments: [number]) {
        arguments, session in
        let detail = try await session.ask(ShowFollowUp(followUp: FollowUpID(arguments.number("follow-up"))))
        let wording = try await session.wording()
        try session.answer(answer(detail, wording)) {
            let followUp = detail.followUp
            var facts = FactSheet()
            facts.add("status", followUp.status.rawValue)
            let distance = followUp.status.isOpen ? ", \(wording.distance(to: followUp.dueAt))" : ""
            facts.add("due", wording.zoned(followUp.dueAt) + distance)
            facts.add("missed after", followUp.grace.spacedText)
            facts.add("owner", wording.name(followUp.owner))
            facts.add("department", wording.name(followUp.department))
            facts.add("follows up", followUp.record?.description)
            facts.add("waits for", followUp.waitsForReply ? "the customer's reply" : nil)
            facts.add("repeats", followUp.series.map(words))
            facts.add("next", detail.next.map { "follow-up \($0.id), \(wording.moment($0.dueAt))" })
            facts.add("attempts", followUp.attempts == 0 ? nil : "\(followUp.attempts) without a reply")
            facts.add("put off", times(followUp.reschedules))
            facts.add("missed", times(followUp.misses))
            facts.add("closed", followUp.closedAt.map(wording.moment))
            facts.add("closing note", followUp.closingNote)
            let terminal = session.output.terminal
            let title = Styles(terminal).bold("Follow-up \(followUp.id): \(TerminalText.line(followUp.title))")
            let note = followUp.note.map { "\n\(TerminalText.block($0))\n" } ?? ""
            let cases = detail.cases.isEmpty ? "" : "\n" + wording.table(detail.cases).rendered(for: terminal)
            return title + "\n" + facts.text + note + cases
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Change what a follow-up is about or whose it is; only what is given.", arguments: [number],
        options: [
            Option("title", "What is to be done.", kind: .name), Option("note", "What else there is to know."),
            Option("owner", "Who does it from now on.", placeholder: "ADDRESS"),
            Option("if-version", "Refuse where somebody changed it since this version.", kind: .number),
        ]
    ) { arguments, session in
        let number = FollowUpID(try arguments.number("follow-up"))
        _ = try await session.run(
            ChangeFollowUp(
                followUp: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                title: arguments.string("title"), note: arguments.string("note"), owner: arguments.string("owner")))
        return try await answer("is changed", number, session)
    }

    private static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at a follow-up.", arguments: [number],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(.followUp(FollowUpID(arguments.number("follow-up"))), arguments, session)
    }

    /// Says how a follow-up stands after what was done to it.
    static func answer(_ done: String, _ number: FollowUpID, _ session: Session) async throws -> ExitCode {
        let detail = try await session.ask(ShowFollowUp(followUp: number))
        let wording = try await session.wording()
        try session.answer(answer(detail, wording)) {
            let followUp = detail.followUp
            var text = "Follow-up \(number) \(done)"
            if followUp.status.isOpen {
                text += ", due \(wording.zoned(followUp.dueAt)), with \(wording.name(followUp.owner))"
            }
            text += ".\n"
            if let next = detail.next {
                text += "The next is follow-up \(next.id), due \(wording.zoned(next.dueAt)).\n"
            }
            return text + detail.cases.filter(\.status.isOpen).map { wording.sentence($0) + "\n" }.joined()
        }
        return .succeeded
    }

    private static func answer(_ detail: FollowUpDetail, _ wording: Wording) -> DetailAnswer {
        DetailAnswer(
            followUp: ExportedFollowUp(detail.followUp, wording.names), next: detail.next?.id.rawValue,
            cases: detail.cases.map { ExportedCase($0, wording.names) })
    }

    private static func times(_ count: Int) -> String? {
        count == 0 ? nil : count == 1 ? "once" : "\(count) times"
    }

    /// How a series repeats: `every 2 weeks, number 3 of 10, until 2026-12-31`.
    private static func words(_ series: FollowUpSeries) -> String {
        let recurrence = series.recurrence
        let every =
            recurrence.every == 1 ? recurrence.unit.rawValue : "\(recurrence.every) \(recurrence.unit.rawValue)s"
        let count = recurrence.count.map { " of \($0)" } ?? ""
        let until = recurrence.until.map { ", until \($0)" } ?? ""
        return "every \(every), number \(series.place)\(count)\(until)"
    }
}
