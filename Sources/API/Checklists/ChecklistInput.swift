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
