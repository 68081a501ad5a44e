import BusinessTime
import Model
import Transfer
import Workflows

/// `belay checklist`
enum ChecklistCommands {
    static let group = Command<Session>(
        "checklist", "Start checklists and work through them.",
        subcommands: [ChecklistTemplateCommands.group, start, list, show] + ChecklistItemCommands.commands + [escalate])

    static let number = Argument("checklist", "The checklist's number.", kind: .number)

    private struct DetailAnswer: Encodable {
        var checklist: ExportedChecklist
        var cases: [ExportedCase]
    }

    private static let start = Command.onData(
        "start", "Start a checklist, from a template or with items of its own.",
        discussion: """
            For example:
              belay checklist start --template "New colleague" --record "ticket 12"
              belay checklist start --name "Move to the new office" --item "Pack" --item "Label the boxes"

            A file with items is a list in JSON or JSON5; see “belay checklist template add --help”.
            """,
        options: [
            Option("template", "What it is started from.", kind: .name),
            Option("name", "What it is called; else as the template.", kind: .name),
            RecordOption.option("What it belongs to, such as “ticket 12”."),
            Option("department", "The department it belongs to.", kind: .name),
            Option("owner", "Who answers for the whole of it; else whoever --as names.", placeholder: "ADDRESS"),
            Option("item", "The title of an item, in order.", placeholder: "TITLE", isRepeating: true),
            Option("items", "A file with items; “-” for standard input.", kind: .file),
        ]
    ) { arguments, session in
        let file = try arguments.string("items").map { try session.value([ChecklistItemFile].self, inFile: $0) } ?? []
        let items = file.map(\.draft) + arguments.list("item").map { ChecklistItemDraft(title: $0) }
        let checklist = try await session.run(
            StartChecklist(
                template: arguments.string("template"), name: arguments.string("name"),
                record: RecordOption.record(arguments), department: arguments.string("department"),
                owner: arguments.string("owner"), items: items))
        return try await answer(checklist.id, session)
    }

    private static let list = Command.onData(
        "list", "List checklists with an open item, the newest first.",
        options: [
            Option("department", "Only those of this department.", kind: .name),
            RecordOption.option("Only those of this record, such as “ticket 12”."),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Those with a lower number than this.", kind: .number),
        ],
        flags: [
            Flag("mine", "Only those with an open item of whoever --as names."), Flag("all", "Finished ones, too."),
        ]
    ) { arguments, session in
        var query = ChecklistQuery(
            record: try RecordOption.record(arguments), onlyOpen: !arguments.flag("all"),
            before: arguments.integer("before").map { ChecklistID(Int64($0)) },
            limit: arguments.integer("limit") ?? 25)
        if arguments.flag("mine") { query.person = try await session.me(arguments) }
        let page = try await session.ask(ListChecklists(query: query, department: arguments.string("department")))
        let wording = try await session.wording()
        let next = page.next?.description
        try session.answer(ListAnswer(items: page.items.map { ExportedChecklist($0, wording.names) }, next: next)) {
            guard !page.items.isEmpty else { return "No checklist matches.\n" }
            var table = TextTable([
                .init("CHECKLIST", alignment: .right), .init("STATUS"), .init("DONE", alignment: .right),
                .init("NEXT DUE", isFixed: true), .init("OWNER"), .init("RECORD", isFixed: true), .init("NAME"),
            ])
            for checklist in page.items {
                let open = checklist.items.filter { $0.state == .open }
                table.append([
                    "\(checklist.id)", checklist.status,
                    "\(checklist.items.count - open.count)/\(checklist.items.count)",
                    open.compactMap(\.dueAt).min().map(wording.moment) ?? "–", wording.name(checklist.owner),
                    checklist.record?.description ?? "–", checklist.name,
                ])
            }
            let more = next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a checklist with its items.", arguments: [number]) {
        arguments, session in
        try await answer(ChecklistID(arguments.number("checklist")), session)
    }

    private static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at a checklist.", arguments: [number],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(.checklist(ChecklistID(arguments.number("checklist"))), arguments, session)
    }

    /// Shows a checklist as it is now.
    static func answer(_ number: ChecklistID, _ session: Session) async throws -> ExitCode {
        let detail = try await session.ask(ShowChecklist(checklist: number))
        let wording = try await session.wording()
        let answer = DetailAnswer(
            checklist: ExportedChecklist(detail.checklist, wording.names),
            cases: detail.cases.map { ExportedCase($0, wording.names) })
        try session.answer(answer) { text(detail, wording, session.output.terminal) }
        return .succeeded
    }

    private static func text(_ detail: ChecklistDetail, _ wording: Wording, _ terminal: TerminalTraits) -> String {
        let checklist = detail.checklist
        var facts = FactSheet()
        facts.add("status", checklist.status)
        facts.add("template", checklist.template.flatMap { wording.configuration.checklistTemplates[$0]?.name })
        facts.add("belongs to", checklist.record?.description)
        facts.add("department", wording.name(checklist.department))
        facts.add("owner", wording.name(checklist.owner))
        facts.add("started", "\(wording.moment(checklist.startedAt)) by \(wording.name(checklist.startedBy))")
        facts.add("finished", checklist.finishedAt.map(wording.moment))
        var table = TextTable([
            .init("ITEM", alignment: .right), .init("STATE"), .init("TITLE"), .init("OWNER"),
            .init("DUE", isFixed: true), .init("NOTE"),
        ])
        for (index, item) in checklist.items.enumerated() {
            let late = item.isToldOverdue && item.state == .open ? " (overdue)" : ""
            table.append([
                "\(index + 1)", item.state.rawValue, item.title + (item.isRequired ? " *" : ""),
                wording.name(item.owner), (item.dueAt.map(wording.moment) ?? "–") + late, item.note ?? "–",
            ])
        }
        let title = Styles(terminal).bold("Checklist \(checklist.id): \(TerminalText.line(checklist.name))")
        let required = checklist.items.contains(where: \.isRequired) ? "* can be left out only with a reason\n" : ""
        let cases = detail.cases.isEmpty ? "" : "\n" + wording.table(detail.cases).rendered(for: terminal)
        return title + "\n" + facts.text + "\n" + table.rendered(for: terminal) + required + cases
    }
}
