import BusinessTime
import Model
import Workflows

/// A checklist template as programs get it.
struct ChecklistTemplateAnswer: Encodable {
    var number: Int64
    var name: String
    var department: String?
    var isEnabled: Bool
    var items: [Item]

    struct Item: Encodable {
        var title: String
        var due: String?
        var counting: String?
        var owner: String?
        var isRequired: Bool
    }

    init(_ template: ChecklistTemplate, _ wording: Wording) {
        number = template.id.rawValue
        name = template.name
        department = template.department.map { wording.name($0) }
        isEnabled = template.isEnabled
        items = template.items.map { item in
            Item(
                title: item.title, due: item.due?.within.humanText, counting: item.due?.counting.rawValue,
                owner: item.owner.map(wording.text), isRequired: item.isRequired)
        }
    }
}
