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
