import Templating

/// One of the forms on a record's page.
struct RecordForm: Sendable {
    /// What its section is called in addresses, and its action.
    var id: RecordAction
    var heading: String
    var form: EntryForm
    /// Whether it is folded until somebody wants it.
    var isFolded = true
    /// The key that leads to it.
    var key: String?

    func value(for reader: Reader) -> TemplateValue {
        [
            "id": .text(id.rawValue), "heading": .text(heading), "form": form.template,
            "isFolded": .bool(isFolded), "isOpen": .bool(form.hasProblems), "key": key.map { .text($0) } ?? .null,
        ]
    }
}
