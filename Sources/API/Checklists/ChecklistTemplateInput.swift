import Model
import Workflows

/// What `POST /api/v1/checklist-templates` takes.
struct ChecklistTemplateInput: JSONInput {
    var name: String?
    var department: String?
    var items: [StrictInput<ChecklistItemInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, department, items }

    var workflow: AddChecklistTemplate {
        AddChecklistTemplate(name: name ?? "", department: department, items: (items ?? []).map(\.input.draft))
    }
}

extension ChecklistTemplateInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...100), "Its name, unique.")
        ],
        optional: [
            Property("department", .reference, "Whose it is, by name; else everybody's."),
            Property("items", .list(of: ChecklistItemInput.self, 1...200), "What is to be done."),
        ])

    static let example: String? =
        #"{"name": "Release", "items": [{"title": "Tell the customers", "due": "1d", "owner": "manager"}]}"#
}
