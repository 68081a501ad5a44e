import Model
import Workflows

/// `belay view`
enum ViewCommands {
    static let group = Command<Session>(
        "view", "Keep filters of queues under a name.",
        subcommands: [list, add, set, move, begin, remove, tickets])

    private static let view = Argument("view", "The view's number.", kind: .number)

    private static let filter = [
        Option("queue", "Which queue.", kind: .word(of: AgentQueue.self)),
        Option("sort", "In which order.", kind: .word(of: TicketQuery.Order.self)),
        Option("priority", "Only those of this priority.", kind: .word(of: Priority.self)),
        Option(
            "status", "Only those that stand so; else those that are not solved.",
            kind: .choice(TicketStatus.allCases.map(\.rawValue) + ["any"])),
        Option("text", "Only those whose subject or messages hold these words."),
    ]

    /// The filter that was typed over another; nil where nothing of one was.
    private static func words(_ arguments: ParsedArguments, over earlier: ViewWords) -> ViewWords? {
        guard filter.contains(where: { arguments.isGiven($0.name) }) else { return nil }
        return ViewWords(
            queue: arguments.string("queue") ?? earlier.queue, sort: arguments.string("sort") ?? earlier.sort,
            priority: arguments.string("priority") ?? earlier.priority,
            status: arguments.string("status") ?? earlier.status, text: arguments.string("text") ?? earlier.text)
    }

    private static let list = Command.onData(
        "list", "List the views that whoever acts sees, with how many tickets each shows."
    ) { _, session in
        let seen = try await session.ask(ReadViews())
        let wording = try await session.wording()
        let answers = seen.entries.map { ViewAnswer($0, isDefault: $0.view.id == seen.defaultView, wording) }
        try session.answer(ListAnswer(items: answers)) {
            guard !answers.isEmpty else { return "There is no view; save one with “belay view add”.\n" }
            var table = TextTable([
                .init("VIEW", alignment: .right), .init("NAME"), .init("FOR"), .init("TICKETS", alignment: .right),
                .init("SHOWS"),
            ])
            for answer in answers {
                table.append([
                    "\(answer.number)", answer.name + (answer.isDefault ? " (first)" : ""), answer.user,
                    answer.count.map { "\($0)\(answer.isMore ? "+" : "")" } ?? "–", answer.shows,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let add = Command.onData(
        "add", "Save a filter of a queue under a name.",
        discussion: """
            It is for whoever acts (--as), or as a lead for a department or one of its teams. For example:
              belay view add "Hot" --as ana@example.com --queue team --priority critical
            """, arguments: [Argument("name", "What it is called.", kind: .name)],
        options: filter + [
            Option("team", "Leads: the team that sees it.", kind: .name),
            Option("department", "Leads: the department that sees it.", kind: .name),
        ], flags: [Flag("first", "Whoever acts begins with it.")]
    ) { arguments, session in
        let (team, department) = (arguments.string("team"), arguments.string("department"))
        if team != nil, department != nil { throw arguments.refusal("Give --team or --department, not both.") }
        let added = try await session.run(
            AddSavedView(
                SavedViewDraft(
                    name: arguments.requiredString("name"),
                    reach: team.map { .team($0) } ?? department.map { .department($0) },
                    words: words(arguments, over: ViewWords(ViewFilter()))), isDefault: arguments.flag("first")))
        return try await answer("View \(added.id), “\(added.name)”, is saved.", added, session)
    }

    private static let set = Command.onData(
        "set", "Give a view another name or filter.", arguments: [view],
        options: [Option("name", "What it is called.")] + filter
    ) { arguments, session in
        let found = try await found(arguments, session)
        let changed = try await session.run(
            ChangeSavedView(
                view: found.id,
                draft: SavedViewDraft(name: arguments.string("name"), words: words(arguments, over: found.words))))
        return try await answer("View \(changed.id), “\(changed.name)”, is changed.", changed, session)
    }

    private static let move = Command.onData(
        "move", "Move a view before or after its neighbour.",
        arguments: [view, Argument("direction", "Which way.", kind: .word(of: ChangeSavedView.Direction.self))]
    ) { arguments, session in
        let moved = try await session.run(
            ChangeSavedView(
                view: SavedViewID(try arguments.number("view")),
                direction: arguments.word("direction", as: ChangeSavedView.Direction.self)))
        return try await answer("View \(moved.id), “\(moved.name)”, is moved.", moved, session)
    }

    private static let begin = Command.onData(
        "first", "Say with which view whoever acts begins.",
        arguments: [Argument("view", "The view's number; none where it is left out.", kind: .number, isRequired: false)]
    ) { arguments, session in
        let id = arguments.integer("view").map { SavedViewID(Int64($0)) }
        guard let view = try await session.run(SetDefaultView(view: id)) else {
            try session.answer([String: String]()) { "The pages begin with your own tickets.\n" }
            return .succeeded
        }
        return try await answer("The pages begin with “\(view.name)”.", view, session)
    }

    private static let remove = Command.onData("remove", "Take a view away.", arguments: [view]) {
        arguments, session in
        let removed = try await session.run(RemoveSavedView(view: SavedViewID(try arguments.number("view"))))
        return try await answer("View \(removed.id), “\(removed.name)”, is removed.", removed, session)
    }

    private static let tickets = Command.onData(
        "tickets", "List the tickets of a view.", arguments: [view],
        options: [Option("limit", "How many at most.", kind: .integer(1...100), default: "25")]
    ) { arguments, session in
        let found = try await found(arguments, session)
        guard let filter = found.words.filter else {
            let gone = found.words.unknown.map { "\($0.field) \($0.word)" }.joined(separator: ", ")
            throw CommandError("“\(found.name)” asks for what there is no more (\(gone)); give it another filter.")
        }
        let page = try await session.ask(
            ReadQueue(queue: filter.queue, query: filter.query(limit: arguments.integer("limit") ?? 25)))
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: page.tickets.map { TicketAnswer($0, wording) }, next: page.next?.place)) {
            page.tickets.isEmpty
                ? "No ticket matches.\n" : wording.table(page.tickets).rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func found(_ arguments: ParsedArguments, _ session: Session) async throws -> SavedView {
        let id = SavedViewID(try arguments.number("view"))
        guard let found = try await session.ask(ShowSavedView(view: id)) else {
            throw CommandError("There is no view \(id).")
        }
        return found
    }

    private static func answer(_ text: String, _ view: SavedView, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        let first = try await session.ask(ShowSavedView(view: nil))
        let entry = SeenViews.Entry(view: view, count: nil, isMore: false)
        try session.answer(ViewAnswer(entry, isDefault: first?.id == view.id, wording)) { text + "\n" }
        return .succeeded
    }
}
