package import Model
import Storage

/// Adds a template that checklists are started from.
package struct AddChecklistTemplate: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// The one department that uses it, by name; nil: all do.
    package var department: String?
    /// Its items in order, 1 to 200.
    package var items: [ChecklistItemDraft]
    /// Every field, in the order of declaration.
    package init(name: String, department: String? = nil, items: [ChecklistItemDraft]) {
        self.name = name
        self.department = department
        self.items = items
    }

    package var nouns: [Noun] { [.checklistTemplate] }

    package func perform(in transaction: Transaction) throws -> ChecklistTemplate {
        try transaction.requireAdmin("configure checklist templates")
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.checklistTemplates.values.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            validator.reject("name", "there is a checklist template “\(name)” already")
        }
        let department = validator.department("department", department, configuration)
        if items.isEmpty { validator.reject("items", "are missing; a checklist has at least one") }
        let items = validator.items(items, configuration)
        try validator.finish()
        var template = ChecklistTemplate(id: 0, name: name, department: department, items: items)
        template.id = try transaction.writer.insert(template)
        try transaction.audit(
            .created, .checklistTemplate, template.id.rawValue, from: nil, to: template, fields: Self.fields)
        return template
    }

    static func fields(_ template: ChecklistTemplate) -> [(name: String, value: String?)] {
        [
            ("name", template.name), ("department", template.department?.description),
            ("enabled", template.isEnabled ? "yes" : "no"),
            ("items", template.items.map(\.title).joined(separator: "; ")),
        ]
    }
}
