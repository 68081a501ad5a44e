import BusinessTime
import Escalation
package import Model
import Storage

/// Starts a checklist, from a template or with items of its own, on a record or standing alone.
package struct StartChecklist: Workflow {
    /// The template's name or number; nil: it has items of its own only.
    package var template: String?
    /// What it is called, at most 200 characters; nil: as the template.
    package var name: String?
    /// The record it belongs to.
    package var record: RecordReference?
    /// The department's name; nil: the record's, else the template's, else that of whoever starts it.
    package var department: String?
    /// The address of whoever answers for it as a whole; nil: whoever starts it.
    package var owner: String?
    /// Items beside those of the template.
    package var items: [ChecklistItemDraft]
    /// Every field, in the order of declaration.
    package init(
        template: String? = nil, name: String? = nil, record: RecordReference? = nil, department: String? = nil,
        owner: String? = nil, items: [ChecklistItemDraft] = []
    ) {
        self.template = template
        self.name = name
        self.record = record
        self.department = department
        self.owner = owner
        self.items = items
    }

    package var nouns: [Noun] { [.checklist] }

    package func perform(in transaction: Transaction) throws -> Checklist {
        let configuration = try transaction.configuration
        let now = transaction.now
        var validator = Validator()
        let template = template.flatMap { text in
            let found = configuration.checklistTemplate(named: text)
            if found == nil { validator.reject("template", "there is no checklist template “\(text)”") }
            if found?.isEnabled == false { validator.reject("template", "“\(text)” is disabled") }
            return found
        }
        let name = (name ?? template?.name).map { validator.text("name", $0, length: 1...200) }
        if name == nil, self.template == nil { validator.reject("name", "is missing; give it or a template") }
        let named = validator.department("department", department, configuration)
        let linked = try transaction.department(of: record, field: "record", &validator)
        let owner = validator.person("owner", owner, configuration) ?? transaction.principal.person
        let drafts = (template?.items ?? []) + validator.items(items, configuration)
        if drafts.isEmpty { validator.reject("items", "are missing; a checklist has at least one") }
        try validator.finish()
        let department = try transaction.department(named, else: linked, template?.department)
        if let own = template?.department, own != department {
            throw WorkflowError.invalid(
                "template",
                "“\(template?.name ?? "")” is used in \(configuration.departments[own]?.name ?? "another department") only"
            )
        }
        var routing = try ChecklistRouting(department: department, record: record, transaction)
        let hours = configuration.hours(of: department)
        let items = try drafts.map { draft in
            let resolution = try draft.owner.flatMap { try routing.owner($0) }
            let due = draft.due.flatMap { due in
                due.counting == .wall ? now.advanced(by: due.within) : hours.due(from: now, after: due.within)
            }
            return ChecklistItem(
                title: draft.title, owner: resolution?.holder, because: resolution?.because, dueAt: due,
                isRequired: draft.isRequired)
        }
        return try transaction.file(
            Checklist(
                id: 0, name: name ?? "", template: template?.id, record: record, department: department, owner: owner,
                startedAt: now, startedBy: transaction.principal.actor, items: items))
    }
}
