import Model
import Workflows

/// What `POST /api/v1/checklists` takes.
struct ChecklistInput: JSONInput {
    var template: String?
    var name: String?
    var record: RecordInput?
    var department: String?
    var owner: String?
    var items: [StrictInput<ChecklistItemInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable { case template, name, record, department, owner, items }

    var workflow: StartChecklist {
        StartChecklist(
            template: template, name: name, record: record?.record, department: department, owner: owner,
            items: (items ?? []).map(\.input.draft))
    }
}

extension ChecklistInput {
    static let schema = Schema.input(
        optional: [
            Property("template", .reference, "The template that it is started from, by name."),
            Property("name", .text(1...200), "What it is called; the template's name where it is left out."),
            Property("record", .of(RecordInput.self), "What it is about."),
            Property("department", .reference, "Whose it is, by name."),
            Property("owner", .colleague, "Who answers for it."),
            Property("items", .list(of: ChecklistItemInput.self, 0...200), "Items, beside those of the template."),
        ])

    static let example: String? =
        #"{"name": "Before the release", "items": [{"title": "Call the customer", "due": "4h"}]}"#
}
