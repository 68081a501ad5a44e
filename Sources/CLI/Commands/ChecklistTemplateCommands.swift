import BusinessTime
import Model
import Workflows

/// `belay checklist template`
enum ChecklistTemplateCommands {
    static let group = Command<Session>(
        "template", "Define what checklists are started from.", subcommands: [add, list, show, set, enable, disable])

    private static let template = Argument("template", "Its name or number.", kind: .name)

    private struct File: Decodable {
        var name: String?
        var department: String?
        var items: [ChecklistItemFile]

        private enum Field: String, CodingKey, CaseIterable { case name, department, items }

        init(from decoder: any Decoder) throws {
            try decoder.refuseFields(otherThan: Field.self)
            let values = try decoder.container(keyedBy: Field.self)
            name = try values.decodeIfPresent(String.self, forKey: .name)
            department = try values.decodeIfPresent(String.self, forKey: .department)
            items = try values.decode([ChecklistItemFile].self, forKey: .items)
        }
    }

    private static let add = Command.onData(
        "add", "Add a checklist template, from a file or by the titles of its items.",
        discussion: """
            A file is JSON or JSON5; owners are manager, role:NAME, team:NAME or user:ADDRESS, and due times count in the \
            department's working hours unless counting is “wall”:
              {
                name: "New colleague", department: "Support",
                items: [
                  {title: "Order a laptop", due: "16h", owner: "role:it", required: true},
                  {title: "Tour of the building", due: "5d", counting: "wall"},
                  "Lunch with the team",
                ],
              }
            """,
        arguments: [Argument("name", "Its name, where there is no file.", kind: .name, isRequired: false)],
        options: [
            Option("file", "A file that defines it; “-” for standard input.", kind: .file),
            Option("department", "The one department that uses it; else all do.", kind: .name),
            Option("item", "The title of an item, in order.", placeholder: "TITLE", isRepeating: true),
        ]
    ) { arguments, session in
        let file = try arguments.string("file").map { try session.value(File.self, inFile: $0) }
        if file != nil, !arguments.list("item").isEmpty {
            throw arguments.refusal("Give --item or --file, not both: the file holds the items.")
        }
        let items = file?.items.map(\.draft) ?? arguments.list("item").map { ChecklistItemDraft(title: $0) }
        let added = try await session.run(
            AddChecklistTemplate(
                name: arguments.string("name") ?? file?.name ?? "",
                department: arguments.string("department") ?? file?.department, items: items))
        return try await answer(added, session)
    }

    private static let set = Command.onData(
        "set", "Replace a template's items; checklists that were started keep theirs.", arguments: [template],
        options: [Option("file", "A file that defines it; “-” for standard input.", kind: .file, isRequired: true)]
    ) { arguments, session in
        let file = try session.value(File.self, inFile: arguments.requiredString("file"))
        let changed = try await session.run(
            ChangeChecklistTemplate(
                template: arguments.requiredString("template"), items: file.items.map(\.draft)))
        return try await answer(changed, session)
    }

    private static let enable = switching("enable", "Let checklists be started from a template.", to: true)
    private static let disable = switching("disable", "Let no more checklists be started from a template.", to: false)

    private static func switching(_ name: String, _ summary: String, to isEnabled: Bool) -> Command<Session> {
        Command.onData(name, summary, arguments: [template]) { arguments, session in
            let changed = try await session.run(
                ChangeChecklistTemplate(template: arguments.requiredString("template"), isEnabled: isEnabled))
            return try await answer(changed, session)
        }
    }

    private static let list = Command.onData("list", "List the checklist templates.") { _, session in
        let wording = try await session.wording()
        let templates = wording.configuration.checklistTemplates.values.sorted { $0.id < $1.id }
        try session.answer(ListAnswer(items: templates.map { ChecklistTemplateAnswer($0, wording) })) {
            guard !templates.isEmpty else {
                return "There is no checklist template; add one with “belay checklist template add”.\n"
            }
            var table = TextTable([
                .init("TEMPLATE", alignment: .right), .init("NAME"), .init("DEPARTMENT"),
                .init("ITEMS", alignment: .right), .init("STATUS"),
            ])
            for template in templates {
                table.append([
                    "\(template.id)", template.name, template.department.map { wording.name($0) } ?? "all",
                    "\(template.items.count)", template.isEnabled ? "enabled" : "disabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a checklist template.", arguments: [template]) {
        arguments, session in
        let name = try arguments.requiredString("template")
        let wording = try await session.wording()
        guard let found = wording.configuration.checklistTemplate(named: name) else {
            throw CommandError(
                "There is no checklist template “\(name)”; “belay checklist template list” shows which there are.")
        }
        return try await answer(found, session)
    }

    private static func answer(_ template: ChecklistTemplate, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(ChecklistTemplateAnswer(template, wording)) {
            var facts = FactSheet()
            facts.add("status", template.isEnabled ? "enabled" : "disabled")
            facts.add("department", template.department.map { wording.name($0) } ?? "all")
            var table = TextTable([
                .init("ITEM", alignment: .right), .init("TITLE"), .init("DUE AFTER"), .init("OWNER"),
                .init("REQUIRED"),
            ])
            for (index, item) in template.items.enumerated() {
                table.append([
                    "\(index + 1)", item.title, item.due?.words ?? "–", item.owner.map(wording.text) ?? "–",
                    item.isRequired ? "yes" : "no",
                ])
            }
            let terminal = session.output.terminal
            return Styles(terminal).bold("Checklist template “\(TerminalText.line(template.name))”") + "\n" + facts.text
                + "\n" + table.rendered(for: terminal)
        }
        return .succeeded
    }
}
