import BusinessTime
import Model
import Workflows

/// `belay form`
enum FormCommands {
    static let group = Command<Session>(
        "form", "Define the forms that approvals are asked for with.",
        subcommands: [add, list, show, set, enable, disable])

    private static let form = Argument("form", "Its key or number.", kind: .name)
    private static let file = Option(
        "file", "A file that defines it; “-” for standard input.", kind: .file, isRequired: true)

    private static let add = Command.onData(
        "add", "Add a form from a file.",
        discussion: """
            A file is JSON or JSON5. Kinds of fields: \(FormFieldKind.allCases.words). “asks” names the field that says what \
            is asked:
              {
                key: "discount", name: "Discount", department: "Sales", asks: "percent",
                fields: [
                  {key: "percent", kind: "percent", maximum: 40, required: true},
                  {key: "value", label: "Value of the deal", kind: "money", currency: "EUR"},
                  {key: "reason", kind: "long-text", required: true},
                ],
              }
            Say who decides with “belay binding add --module requests --event request-submitted”; until then the \
            department's manager does.
            """, options: [file]
    ) { arguments, session in
        let draft = try session.value(FormFile.self, inFile: arguments.requiredString("file")).draft
        return try await answer(session.run(AddForm(form: draft)), session)
    }

    private static let set = Command.onData(
        "set", "Replace what a form asks for; requests keep the version they were filled in against.",
        arguments: [form], options: [file]
    ) { arguments, session in
        let draft = try session.value(FormFile.self, inFile: arguments.requiredString("file")).draft
        return try await answer(
            session.run(ChangeForm(form: arguments.requiredString("form"), content: draft)), session)
    }

    private static let enable = switching("enable", "Let requests be made with a form.", to: true)
    private static let disable = switching("disable", "Let no more requests be made with a form.", to: false)

    private static func switching(_ name: String, _ summary: String, to isEnabled: Bool) -> Command<Session> {
        Command.onData(name, summary, arguments: [form]) { arguments, session in
            try await answer(
                session.run(ChangeForm(form: arguments.requiredString("form"), isEnabled: isEnabled)), session)
        }
    }

    private static let list = Command.onData("list", "List the forms.") { _, session in
        let wording = try await session.wording()
        let forms = wording.configuration.forms.values.sorted { $0.id < $1.id }
        try session.answer(ListAnswer(items: forms.map { FormAnswer($0, wording) })) {
            guard !forms.isEmpty else { return "There is no form; add one with “belay form add”.\n" }
            var table = TextTable([
                .init("FORM"), .init("NAME"), .init("DEPARTMENT"), .init("FIELDS", alignment: .right),
                .init("VERSION", alignment: .right), .init("STATUS"),
            ])
            for form in forms {
                table.append([
                    form.key, form.name, form.department.map { wording.name($0) } ?? "all", "\(form.fields.count)",
                    "\(form.version)", form.isEnabled ? "enabled" : "disabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a form with its fields.", arguments: [form]) {
        arguments, session in
        let name = try arguments.requiredString("form")
        guard let found = try await session.wording().configuration.form(named: name) else {
            throw CommandError("There is no form “\(name)”; “belay form list” shows which there are.")
        }
        return try await answer(found, session)
    }

    private static func answer(_ form: FormDefinition, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(FormAnswer(form, wording)) {
            var facts = FactSheet()
            facts.add("name", form.name)
            facts.add("description", form.text)
            facts.add("department", form.department.map { wording.name($0) } ?? "all")
            facts.add("what is asked", form.asks)
            facts.add("status", "\(form.isEnabled ? "enabled" : "disabled"), version \(form.version)")
            var table = TextTable([
                .init("FIELD"), .init("LABEL"), .init("KIND"), .init("REQUIRED"), .init("ACCEPTS"),
            ])
            for field in form.fields {
                table.append([
                    field.key, field.label, field.kind.rawValue, field.isRequired ? "yes" : "no", accepted(field),
                ])
            }
            let terminal = session.output.terminal
            return Styles(terminal).bold("Form “\(TerminalText.line(form.key))”") + "\n" + facts.text + "\n"
                + table.rendered(for: terminal)
        }
        return .succeeded
    }

    private static func accepted(_ field: FormField) -> String {
        var parts = field.choices
        if let least = field.minimum { parts.append("from \(least)") }
        if let most = field.maximum { parts.append("up to \(most)") }
        if let currency = field.currency { parts.append(currency) }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
