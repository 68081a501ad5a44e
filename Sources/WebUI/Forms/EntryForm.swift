import HTTPServer
import Model
import Templating
import Workflows

/// A form of labelled fields, for `form.mustache`. What could not be done is shown again with what was typed, each problem
/// beside its field and all of them at the top.
struct EntryForm: Sendable {
    /// Where it is sent.
    var action: String
    var fields: [EntryField]
    /// What its button says.
    var send: String
    /// What its fields' elements are called by before their names, where another form of the page has the same names.
    var prefix = ""
    /// Whether what is typed at length is kept in the browser until it was taken: words to others, rather than settings.
    var isDraft = false
    /// What is wrong with none of the fields in particular.
    var problems: [String] = []
    /// What its fields were before anybody typed into them; nil: as they are.
    private var seen: SeenFields?

    init(action: String, send: String, _ fields: [EntryField]) {
        self.action = action
        self.send = send
        self.fields = fields
    }

    /// What its fields were before anybody typed into them, as it is sent along.
    var seenText: String { (seen ?? SeenFields(fields)).text }

    /// Whether something is wrong.
    var hasProblems: Bool { !problems.isEmpty || fields.contains { $0.problem != nil } }

    /// Whether files are chosen in it.
    private var takesFiles: Bool { fields.contains { if case .files = $0.kind { true } else { false } } }

    /// Puts what was typed where it was typed.
    mutating func fill(with typed: Parameters) {
        if seen == nil { seen = SeenFields(fields) }
        for index in fields.indices { fields[index].value = typed[fields[index].name] ?? "" }
    }

    /// Takes what was typed into a form of what is there already, and returns it: what whoever sent it left alone is as it is
    /// now, so that a page that stood open for long undoes nothing of what others have changed since.
    ///
    /// Throws where they changed what somebody else has changed since; sent once more, it is what they typed.
    mutating func take(_ typed: Parameters, _ texts: Texts) throws(WorkflowError) -> Parameters {
        var taken = typed
        try take(&taken, texts)
        return taken
    }

    /// The same in place, so that what is shown again where it throws holds what others have changed, too.
    mutating func take(_ taken: inout Parameters, _ texts: Texts) throws(WorkflowError) {
        let typed = taken
        guard let before = typed[SeenFields.field].flatMap(SeenFields.init(text:)) else { return fill(with: typed) }
        var problems: [ValidationProblem] = []
        for field in fields {
            let sent = typed[field.name] ?? ""
            if !before.names.contains(field.name) || before.isSame(sent, as: field.name) {
                // A box that is not ticked is not sent.
                taken = taken.replacing(field.name, with: field.isEmptyMark ? [] : [field.value])
            } else if !before.isSame(field.shown, as: field.name), !SeenFields.areEqual(sent, field.shown) {
                let now = field.shownText
                problems.append(
                    ValidationProblem(
                        field: field.name,
                        message: now.isEmpty
                            ? texts["conflict.emptied"] : texts("conflict.field", ["value": now])))
            }
        }
        // What has gone meanwhile, and nobody touched, is not brought back.
        for name in before.names.subtracting(fields.map(\.name)) where before.isSame(typed[name] ?? "", as: name) {
            taken = taken.replacing(name, with: [])
        }
        fill(with: taken)
        if !problems.isEmpty { throw .invalid(ValidationError(problems: problems)) }
    }

    /// Says what was wrong: beside the field of that name where there is one, else above all of them.
    mutating func tell(_ error: WorkflowError, _ texts: Texts) {
        guard case .invalid(let invalid) = error else { return problems.append(texts.said(error.description)) }
        for problem in invalid.problems {
            // A problem with one of several, such as “header X-Token”, stands beside the field of all of them.
            let whole = problem.field.replacing(" ", with: "-")
            let name = problem.field.split(separator: " ").first.map(String.init) ?? problem.field
            let place =
                fields.firstIndex { $0.name == whole } ?? fields.firstIndex { $0.name == name }
                ?? fields.firstIndex { $0.name.hasPrefix(whole) }
            if let index = place, fields[index].problem == nil {
                fields[index].problem = texts.said(problem.message)
            } else {
                problems.append(
                    "\(texts.find("field.\(problem.field)") ?? problem.field): \(texts.said(problem.message))")
            }
        }
    }

    /// The same for the template.
    var template: TemplateValue {
        [
            "action": .text(action), "send": .text(send), "seen": .text(seenText),
            "isDraft": .bool(isDraft), "takesFiles": .bool(takesFiles),
            "fields": .list(fields.map { $0.template(id: prefix + $0.name) }),
            "hasProblems": .bool(hasProblems), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list(
                fields.compactMap { field in
                    field.problem.map {
                        ["id": .text(prefix + field.name), "label": .text(field.label), "problem": .text($0)]
                    }
                }),
        ]
    }
}
