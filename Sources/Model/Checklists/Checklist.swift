package import BusinessTime

/// Things to be done in one matter, each by somebody and by a time.
package struct Checklist: Hashable, Sendable {
    /// The checklist's number.
    package var id: ChecklistID
    /// What it is called.
    package var name: String
    /// What it was made from; nil: it was written for the occasion.
    package var template: ChecklistTemplateID?
    /// The record it belongs to; nil: it stands alone.
    package var record: RecordReference?
    /// The department it belongs to.
    package var department: DepartmentID
    /// Who answers for it as a whole.
    package var owner: PersonID?
    /// When it was started.
    package var startedAt: Instant
    /// Who started it.
    package var startedBy: Actor
    /// When its last open item was closed; nil while one is open.
    package var finishedAt: Instant?
    /// Its items in order; the first is item 1.
    package var items: [ChecklistItem]
    /// What it is called in the system that it was imported from; nil: it was made here.
    package var externalReference: String?
    /// Counts changes, from 1.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: ChecklistID, name: String, template: ChecklistTemplateID? = nil, record: RecordReference? = nil,
        department: DepartmentID, owner: PersonID? = nil, startedAt: Instant, startedBy: Actor,
        finishedAt: Instant? = nil, items: [ChecklistItem], externalReference: String? = nil, version: Int64 = 1
    ) {
        self.id = id
        self.name = name
        self.template = template
        self.record = record
        self.department = department
        self.owner = owner
        self.startedAt = startedAt
        self.startedBy = startedBy
        self.finishedAt = finishedAt
        self.items = items
        self.externalReference = externalReference
        self.version = version
    }

    /// When an item is next overdue.
    package var nextMoment: Instant? { items.compactMap(\.nextMoment).min() }

    /// How many of its items stand so.
    package func count(_ state: ChecklistItemState) -> Int { items.count { $0.state == state } }

    /// How it stands in a word: open, or finished.
    package var status: String { finishedAt == nil ? "open" : "finished" }
}
