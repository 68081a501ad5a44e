package import Model
import Storage

/// Changes a template: only what is given. Checklists that were started from it stay as they are.
package struct ChangeChecklistTemplate: Workflow {
    /// The template's name or number.
    package var template: String
    /// All its items anew.
    package var items: [ChecklistItemDraft]?
    /// Whether checklists may be started from it.
    package var isEnabled: Bool?
    /// Every field, in the order of declaration.
    package init(template: String, items: [ChecklistItemDraft]? = nil, isEnabled: Bool? = nil) {
        self.template = template
        self.items = items
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.checklistTemplate] }

    package func perform(in transaction: Transaction) throws -> ChecklistTemplate {
        try transaction.requireAdmin("configure checklist templates")
        let configuration = try transaction.configuration
        guard let earlier = configuration.checklistTemplate(named: template) else {
            throw WorkflowError.notFound("There is no checklist template “\(template)”.")
        }
        var validator = Validator()
        var changed = earlier
        if items?.isEmpty == true { validator.reject("items", "are missing; a checklist has at least one") }
        if let items { changed.items = validator.items(items, configuration) }
        if let isEnabled { changed.isEnabled = isEnabled }
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .checklistTemplate, changed.id.rawValue, from: earlier, to: changed,
            fields: AddChecklistTemplate.fields)
        return changed
    }
}
