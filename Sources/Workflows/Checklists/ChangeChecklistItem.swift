package import Model
import Storage

/// Says what became of an item of a checklist, or whose it is.
package struct ChangeChecklistItem: Workflow {
    /// What becomes of it.
    package enum Change: Hashable, Sendable {
        /// It was done.
        case done(note: String)
        /// It did not work; why is needed.
        case failed(note: String)
        /// It does not apply; why is needed where the item is required.
        case skipped(note: String)
        /// It is to be done after all.
        case reopened
        /// Somebody of that address does it.
        case assigned(to: String)
    }

    /// The checklist.
    package var checklist: ChecklistID
    /// Which of its items, from 1.
    package var item: Int
    /// The version of the checklist that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What becomes of it.
    package var change: Change
    /// Every field, in the order of declaration.
    package init(checklist: ChecklistID, item: Int, expectedVersion: Int64? = nil, change: Change) {
        self.checklist = checklist
        self.item = item
        self.expectedVersion = expectedVersion
        self.change = change
    }

    package var nouns: [Noun] { [.checklist] }

    package func perform(in transaction: Transaction) throws -> Checklist {
        let earlier = try transaction.checklist(checklist)
        try transaction.requireVersion(
            expectedVersion, earlier.version, of: .checklist(checklist), "Checklist \(checklist)")
        guard item >= 1, item <= earlier.items.count else {
            throw WorkflowError.notFound(
                "Checklist \(checklist) has no item \(item); it has 1 to \(earlier.items.count).")
        }
        var changed = earlier
        let before = earlier.items[item - 1]
        switch change {
        case .done(let note): changed.items[item - 1] = try closed(before, as: .done, note, transaction)
        case .failed(let note): changed.items[item - 1] = try closed(before, as: .failed, note, transaction)
        case .skipped(let note): changed.items[item - 1] = try closed(before, as: .skipped, note, transaction)
        case .reopened:
            changed.items[item - 1].state = .open
            changed.items[item - 1].closedAt = nil
            changed.items[item - 1].closedBy = nil
            changed.items[item - 1].note = nil
        case .assigned(let address):
            var validator = Validator()
            let person = validator.person("owner", address, try transaction.configuration)
            try validator.finish()
            changed.items[item - 1].owner = person
            changed.items[item - 1].because = nil
        }
        let actor = transaction.principal.actor
        let stored = try transaction.store(changed, replacing: earlier, by: actor)
        if case .assigned = change, let owner = stored.items[item - 1].owner, owner != before.owner,
            actor != .person(owner)
        {
            try transaction.tell([owner], about: stored)
        }
        return stored
    }

    private func closed(
        _ item: ChecklistItem, as state: ChecklistItemState, _ note: String, _ transaction: Transaction
    ) throws -> ChecklistItem {
        guard item.state == .open else {
            throw WorkflowError.refused(
                "Item \(self.item) of checklist \(checklist) is \(item.state.rawValue) already; reopen it first.")
        }
        var validator = Validator()
        let note = validator.text("note", note, length: 0...2000, multiline: true)
        if note.isEmpty, state == .failed { validator.reject("note", "is missing; say what went wrong") }
        if note.isEmpty, state == .skipped, item.isRequired {
            validator.reject("note", "is missing; this item is required, so say why it is left out")
        }
        try validator.finish()
        var item = item
        item.state = state
        item.note = note.isEmpty ? nil : note
        item.closedAt = transaction.now
        item.closedBy = transaction.principal.actor
        return item
    }
}
