import Model
import Workflows

/// An item of a checklist or a template, as a client writes it.
struct ChecklistItemInput: JSONInput {
    var title: String?
    var due: String?
    var counting: String?
    var owner: String?
    var required: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, due, counting, owner, required }

    var draft: ChecklistItemDraft {
        ChecklistItemDraft(
            title: title ?? "", due: due, counting: counting, owner: owner, isRequired: required ?? false)
    }
}
