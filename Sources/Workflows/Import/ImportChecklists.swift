package import BusinessTime
package import Model
import Storage

/// Adds checklists of another system, all of them in one transaction, each with its own times.
///
/// What was overdue before this moment is history: nobody is told of it, and no trigger looks at it. What is still to come
/// falls due here. A checklist is known by its external reference.
package struct ImportChecklists: Workflow {
    /// A checklist as the other system has it.
    package struct Entry: Sendable {
        /// What it is called.
        package var name: String
        /// What it is known by when it comes again.
        package var externalReference: String
        /// The name of the template that it was made from; one that is not known here is left out.
        package var template: String?
        /// The record it belongs to.
        package var record: RecordReference?
        /// The external reference of the ticket, deal or account it belongs to, behind its kind: `ticket tickets:12`.
        package var recordReference: String?
        /// The department's name; nil: the record's, else that of whoever imports.
        package var department: String?
        /// The address of whoever answers for it as a whole.
        package var owner: String?
        /// When it was started; nil: now.
        package var startedAt: Instant?
        /// Its items in order.
        package var items: [Item] = []
        /// A checklist of which no more is known than its name.
        package init(name: String, externalReference: String) {
            self.name = name
            self.externalReference = externalReference
        }
    }

    /// An item as the other system has it.
    package struct Item: Sendable {
        /// What is to be done.
        package var title: String
        /// The address of whoever does it.
        package var owner: String?
        /// When it is to be done.
        package var dueAt: Instant?
        /// Whether it can be left out only with a reason.
        package var isRequired = false
        /// How it stands.
        package var state = ChecklistItemState.open
        /// When it was closed; nil: when the checklist was started.
        package var closedAt: Instant?
        /// What was said about it.
        package var note: String?
        /// An open item.
        package init(title: String) { self.title = title }
    }

    /// The checklists.
    package var checklists: [Entry]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(checklists: [Entry], isTrial: Bool = false) {
        self.checklists = checklists
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.checklist] }

    private static let mostItems = 200

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try checklists.map { entry in
            try ImportOutcome.of {
                if try transaction.writer.checklist(externalReference: entry.externalReference) != nil { return .known }
                var checklist = try validated(entry, in: transaction)
                if isTrial { return .imported(0) }
                checklist.id = try transaction.writer.insert(checklist)
                try transaction.writer.append(
                    EventDraft(
                        kind: .checklistStarted, subject: Subject(.checklist(checklist.id)),
                        actor: checklist.startedBy, at: checklist.startedAt,
                        changes: Transaction.changes(from: nil, to: checklist)))
                try transaction.schedule(checklist)
                return .imported(checklist.id.rawValue)
            }
        }
    }

    /// The checklist as it was described, without a number; throws every field that is wrong.
    private func validated(_ entry: Entry, in transaction: Transaction) throws -> Checklist {
        let configuration = try transaction.configuration
        let now = transaction.now
        let startedAt = entry.startedAt ?? now
        var validator = Validator()
        let name = validator.text("name", entry.name, length: 1...200)
        let reference = validator.text("external reference", entry.externalReference, length: 1...200)
        let owner = validator.person("owner", entry.owner, configuration)
        let named = validator.department("department", entry.department, configuration)
        let record = try entry.recordReference.map { try transaction.record(called: $0, &validator) } ?? entry.record
        let linked = try transaction.department(of: record, field: "record", &validator)
        if startedAt > now { validator.reject("started at", "\(startedAt) lies in the future") }
        if entry.items.isEmpty { validator.reject("items", "are missing; a checklist has at least one") }
        if entry.items.count > Self.mostItems {
            validator.reject("items", "are \(entry.items.count); at most \(Self.mostItems) are allowed")
        }
        var items: [ChecklistItem] = []
        for (index, item) in entry.items.prefix(Self.mostItems).enumerated() {
            items.append(
                read(item, at: "item \(index + 1)", startedAt: startedAt, in: transaction, configuration, &validator))
        }
        try validator.finish()
        let isDone = !items.contains { $0.state == .open }
        return Checklist(
            id: 0, name: name, template: entry.template.flatMap { configuration.checklistTemplate(named: $0)?.id },
            record: record, department: try transaction.department(named, else: linked), owner: owner,
            startedAt: startedAt, startedBy: transaction.principal.actor,
            finishedAt: isDone ? items.compactMap(\.closedAt).max() : nil, items: items, externalReference: reference)
    }

    private func read(
        _ item: Item, at place: String, startedAt: Instant, in transaction: Transaction,
        _ configuration: Configuration, _ validator: inout Validator
    ) -> ChecklistItem {
        let now = transaction.now
        let note = item.note.map { validator.text("\(place) note", $0, length: 0...5000, multiline: true) }
        var read = ChecklistItem(
            title: validator.text("\(place) title", item.title, length: 1...300),
            owner: validator.person("\(place) owner", item.owner, configuration), dueAt: item.dueAt,
            isRequired: item.isRequired, state: item.state, isToldOverdue: item.dueAt.map { $0 <= now } ?? false,
            note: note.flatMap { $0.isEmpty ? nil : $0 })
        guard item.state != .open else { return read }
        let closedAt = item.closedAt ?? startedAt
        if closedAt > now { validator.reject("\(place) closed at", "\(closedAt) lies in the future") }
        read.closedAt = closedAt
        read.closedBy = transaction.principal.actor
        return read
    }
}
