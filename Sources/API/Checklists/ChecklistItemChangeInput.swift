import Model
import Workflows

/// What `PATCH /api/v1/checklists/{number}/items/{item}` takes: a new state, or a new owner.
struct ChecklistItemChangeInput: JSONInput {
    var state: String?
    var note: String?
    var owner: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case state, note, owner }

    static var neverNull: [CodingKeys] { [.state, .owner] }

    func workflow(
        _ checklist: ChecklistID, item: Int, expectedVersion: Int64?
    ) throws(Problem) -> ChangeChecklistItem {
        ChangeChecklistItem(
            checklist: checklist, item: item, expectedVersion: expectedVersion, change: try change())
    }

    private func change() throws(Problem) -> ChangeChecklistItem.Change {
        guard let state else {
            guard let owner else { throw .invalid("state", "is missing; give a state or an owner") }
            if note != nil { throw .invalid("note", "has a meaning with a state only") }
            return .assigned(to: owner)
        }
        if owner != nil { throw .invalid("owner", "cannot be changed together with the state") }
        switch ChecklistItemState(rawValue: state.lowercased()) {
        case .open: return .reopened
        case .done: return .done(note: note ?? "")
        case .failed: return .failed(note: note ?? "")
        case .skipped: return .skipped(note: note ?? "")
        case nil:
            throw .invalid("state", "“\(state.prefix(100))” is none of \(ChecklistItemState.allCases.words)")
        }
    }
}

extension ChecklistItemChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("state", .word(ChecklistItemState.self), "How it stands now."),
            Property("note", .text(0...2000), "What there is to say about it; with a state only."),
            Property("owner", .colleague, "Who does it from now on; without a state only."),
        ])

    static let example: String? = #"{"state": "done", "note": "They know."}"#
}
