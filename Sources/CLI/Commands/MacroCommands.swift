import Model
import Workflows

/// `belay macro`
enum MacroCommands {
    static let group = Command<Session>(
        "macro", "Say and do on tickets what is said and done again and again.",
        subcommands: [add, list, show, set, remove, use])

    private static let macro = Argument("macro", "Its name or number.", kind: .name)

    private static let content = [
        Option("description", "When to use it."),
        Option("department", "Leads: the one department that uses it.", kind: .name),
        Option("text", "What it says, with variables such as {{customer.name}}; an empty text: nothing."),
        Option("text-file", "A file that holds the text; “-” for standard input.", kind: .file),
        Option("visibility", "Who reads that.", kind: .word(of: Message.Visibility.self)),
        Option("do", "What it does, in order.", kind: MacroActionText.kind, isRepeating: true),
    ]

    private static let marks = [
        Flag("everyone", "Admins: everybody uses it."), Flag("mine", "Only whoever acts uses it."),
        Flag("final", "Its text may be sent unread, to several tickets at once."),
        Flag("draft", "Its text is read before it is sent."),
    ]

    private static let add = Command.onData(
        "add", "Add a macro.",
        discussion: """
            With --as it is that person's own unless it says otherwise; the operator's are for everybody. For example:
              belay macro add "Ask for a photo" --department Support \\
                --text "Hello {{customer.name}}, could you send us a photo?" --do status:pending --do "follow-up:3 Photo?"
            What it can do: priority:WORD, status:WORD, category:TEXT, tag:TAG, untag:TAG, assign:me, assign:nobody,
            assign:ADDRESS, team:NAME, department:NAME, tier:NUMBER, "follow-up:DAYS WHAT", escalate:REASON.
            """, arguments: [Argument("name", "What it is called.", kind: .name)], options: content, flags: marks
    ) { arguments, session in
        var draft = try draft(arguments, session)
        draft.name = try arguments.requiredString("name")
        return try await answer(session.run(AddMacro(draft)), session)
    }

    private static let set = Command.onData(
        "set", "Change a macro; what is left out stays as it is.", arguments: [macro],
        options: [Option("name", "What it is called.")] + content
            + [Option("if-version", "Refuse where somebody changed it since this version.", kind: .number)],
        flags: marks
    ) { arguments, session in
        var draft = try draft(arguments, session)
        draft.name = arguments.string("name")
        let found = try await session.ask(ShowMacro(macro: arguments.requiredString("macro")))
        return try await answer(
            session.run(
                ChangeMacro(
                    macro: found.id, expectedVersion: arguments.integer("if-version").map(Int64.init), draft: draft)),
            session)
    }

    private static func draft(_ arguments: ParsedArguments, _ session: Session) throws -> MacroDraft {
        let reaches: [MacroDraft.Reach?] = [
            arguments.string("department").map { .department($0) }, arguments.flag("everyone") ? .everyone : nil,
            arguments.flag("mine") ? .me : nil,
        ]
        if reaches.compactMap(\.self).count > 1 {
            throw arguments.refusal("Give one of --department, --everyone and --mine.")
        }
        if arguments.flag("final"), arguments.flag("draft") {
            throw arguments.refusal("Give --final or --draft, not both.")
        }
        let file = arguments.string("text-file")
        if arguments.string("text") != nil, file != nil {
            throw arguments.refusal("Give --text or --text-file, not both.")
        }
        let text = try file.map { try $0 == "-" ? session.input() : session.text(ofFile: $0) }
        return MacroDraft(
            note: arguments.string("description"), reach: reaches.compactMap(\.self).first,
            text: text ?? arguments.string("text"), visibility: arguments.string("visibility"),
            isFinal: arguments.flag("final") ? true : arguments.flag("draft") ? false : nil,
            actions: arguments.isGiven("do") ? arguments.values("do", as: MacroDraft.Action.self) : nil)
    }

    private static let list = Command.onData(
        "list", "List the macros that whoever acts may use.",
        options: [Option("ticket", "Only those for tickets of its department.", kind: .number)]
    ) { arguments, session in
        let ticket = arguments.integer("ticket").map { TicketID(Int64($0)) }
        let macros = try await session.ask(ListMacros(ticket: ticket))
        let wording = try await session.wording()
        let answers = macros.map { MacroAnswer($0, wording) }
        try session.answer(ListAnswer(items: answers)) {
            guard !answers.isEmpty else { return "There is no macro; add one with “belay macro add”.\n" }
            var table = TextTable([
                .init("MACRO", alignment: .right), .init("NAME"), .init("FOR"), .init("SAYS"), .init("DOES"),
            ])
            for answer in answers {
                let obstacles = answer.obstacles.map { " (\($0))" }.joined()
                table.append([
                    "\(answer.number)", answer.name, answer.user, answer.visibility ?? "–",
                    answer.actions.joined(separator: ", ") + obstacles,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData(
        "show", "Show a macro, and what it would say on a ticket.", arguments: [macro],
        options: [Option("ticket", "The ticket.", kind: .number)]
    ) { arguments, session in
        let name = try arguments.requiredString("macro")
        guard let ticket = arguments.integer("ticket") else {
            return try await answer(session.ask(ShowMacro(macro: name)), session)
        }
        let preview = try await session.ask(PreviewMacro(macro: name, ticket: TicketID(Int64(ticket))))
        return try await answer(preview.macro, session, preview: preview.text)
    }

    private static let remove = Command.onData("remove", "Take a macro away.", arguments: [macro]) {
        arguments, session in
        let found = try await session.ask(ShowMacro(macro: arguments.requiredString("macro")))
        let wording = try await session.wording()
        let removed = try await session.run(RemoveMacro(macro: found.id))
        try session.answer(MacroAnswer(removed, wording)) { "Macro \(removed.id), “\(removed.name)”, is removed.\n" }
        return .succeeded
    }

    private static let use = Command.onData(
        "use", "Do all that a macro does to a ticket, or nothing of it.",
        discussion:
            "A macro whose text is to be read first needs it with --body; “belay macro show” says what it would be.",
        arguments: [macro, Argument("ticket", "The ticket's number.", kind: .number)],
        options: BodyOptions.options + [
            Option("status", "How the ticket stands then.", kind: .word(of: TicketStatus.self)),
            Option("if-version", "Refuse where somebody changed the ticket since this version.", kind: .number),
        ], flags: [Flag("silent", "Only its actions, though it would say something.")]
    ) { arguments, session in
        let body = try BodyOptions.text(arguments, in: session)
        let used = try await session.run(
            UseMacro(
                ticket: TicketID(arguments.number("ticket")), macro: arguments.requiredString("macro"),
                expectedVersion: arguments.integer("if-version").map(Int64.init), body: body,
                status: arguments.string("status"), isSilent: arguments.flag("silent")))
        let wording = try await session.wording()
        try session.answer(TicketAnswer(used.ticket, wording)) {
            let said =
                used.message.map { $0.visibility == .note ? ", a note is kept" : ", a reply is on its way" } ?? ""
            let promised = used.followUps.map { ", follow-up \($0.id) is due \(wording.moment($0.dueAt))" }.joined()
            return "“\(used.macro.name)” is done on ticket \(used.ticket.id)\(said)\(promised).\n"
        }
        return .succeeded
    }

    private static func answer(
        _ macro: Macro, _ session: Session, preview: String? = nil
    ) async throws -> ExitCode {
        let wording = try await session.wording()
        let answer = MacroAnswer(macro, wording, preview: preview)
        try session.answer(answer) {
            var facts = FactSheet()
            facts.add("description", answer.description)
            facts.add("for", answer.user)
            facts.add(
                "says", answer.visibility.map { "\($0), \(answer.isFinal ? "sent unread" : "read before it is sent")" })
            for action in answer.actions { facts.add("does", action) }
            for obstacle in answer.obstacles { facts.add("cannot be used", obstacle) }
            facts.add("version", "\(answer.version)")
            let title = Styles(session.output.terminal).bold("Macro \(macro.id), “\(TerminalText.line(macro.name))”")
            let text = preview ?? answer.text
            return title + "\n" + facts.text + (text.map { "\n" + TerminalText.block($0) + "\n" } ?? "")
        }
        return .succeeded
    }
}
