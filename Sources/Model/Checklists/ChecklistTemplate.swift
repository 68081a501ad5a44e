/// A checklist that is started again and again.
package struct ChecklistTemplate: Hashable, Sendable {
    /// The template's number.
    package var id: ChecklistTemplateID
    /// Its name, unique.
    package var name: String
    /// The one department that uses it; nil: all do.
    package var department: DepartmentID?
    /// Its items in order.
    package var items: [ChecklistTemplateItem]
    /// Whether checklists may be started from it.
    package var isEnabled: Bool
    /// Every field, in the order of declaration.
    package init(
        id: ChecklistTemplateID, name: String, department: DepartmentID? = nil, items: [ChecklistTemplateItem],
        isEnabled: Bool = true
    ) {
        self.id = id
        self.name = name
        self.department = department
        self.items = items
        self.isEnabled = isEnabled
    }
}
