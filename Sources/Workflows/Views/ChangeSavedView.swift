package import Model
import Storage

/// Gives a view another name, lets it show something else, or moves it among the others.
package struct ChangeSavedView: Workflow {
    /// Which way a view moves.
    package enum Direction: String, CaseIterable, Sendable {
        case up, down
    }

    /// The view.
    package var view: SavedViewID
    /// What it is to be.
    package var draft: SavedViewDraft
    /// Which way it moves; nil: it stays where it is.
    package var direction: Direction?
    /// Every field, in the order of declaration.
    package init(view: SavedViewID, draft: SavedViewDraft = SavedViewDraft(), direction: Direction? = nil) {
        self.view = view
        self.draft = draft
        self.direction = direction
    }

    package var nouns: [Noun] { [.savedView] }

    package func perform(in transaction: Transaction) throws -> SavedView {
        let earlier = try transaction.keptView(view)
        if let reach = draft.reach, try transaction.reach(reach) != earlier.reach {
            throw WorkflowError.invalid("for", "stays as it is; save another view for somebody else")
        }
        let changed = try draft.applied(to: earlier, in: transaction)
        if changed != earlier {
            try transaction.writer.update(changed)
            try transaction.audit(.changed, from: earlier, to: changed)
        }
        if let direction { try move(changed, direction, in: transaction) }
        return try transaction.writer.savedView(view) ?? changed
    }

    private func move(_ moved: SavedView, _ direction: Direction, in transaction: Transaction) throws {
        let all = try transaction.writer.savedViews(moved.reach)
        guard let place = all.firstIndex(where: { $0.id == moved.id }) else { return }
        let other = direction == .up ? place - 1 : place + 1
        guard all.indices.contains(other) else { return }
        var (one, neighbour) = (all[place], all[other])
        (one.place, neighbour.place) = (neighbour.place, one.place)
        try transaction.writer.update(one)
        try transaction.writer.update(neighbour)
    }
}
