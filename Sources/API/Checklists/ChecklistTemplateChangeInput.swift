import Model
import Workflows

/// What `PATCH /api/v1/checklist-templates/{number}` takes; a field that is left out stays as it is.
struct ChecklistTemplateChangeInput: JSONInput {
    var items: [StrictInput<ChecklistItemInput>]?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case items, enabled }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ template: ChecklistTemplateID) -> ChangeChecklistTemplate {
        ChangeChecklistTemplate(
            template: template.description, items: items?.map(\.input.draft), isEnabled: enabled)
    }
}

extension ChecklistTemplateChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("items", .list(of: ChecklistItemInput.self, 1...200), "What is to be done from now on."),
            Property("enabled", .flag, "Whether checklists can be started from it."),
        ])

    static let example: String? = #"{"enabled": true}"#
}
