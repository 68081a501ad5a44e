package import Model
import Storage

/// Saves a filter of a queue under a name: for oneself, and as a lead for one's department and its teams.
package struct AddSavedView: Workflow {
    /// What it is to be.
    package var draft: SavedViewDraft
    /// Whether whoever saves it begins with it from now on.
    package var isDefault: Bool
    /// Every field, in the order of declaration.
    package init(_ draft: SavedViewDraft, isDefault: Bool = false) {
        self.draft = draft
        self.isDefault = isDefault
    }

    package var nouns: [Noun] { [.savedView] }

    package func perform(in transaction: Transaction) throws -> SavedView {
        let reach = try transaction.reach(draft.reach ?? .me)
        var draft = draft
        draft.name = draft.name ?? ""
        draft.words = draft.words ?? ViewWords(ViewFilter())
        let view = try transaction.writer.insert(
            draft.applied(
                to: SavedView(id: 0, name: "", reach: reach, words: ViewWords(ViewFilter())), in: transaction))
        try transaction.audit(.created, from: nil, to: view)
        if isDefault, let person = transaction.principal.person {
            try transaction.writer.setDefaultView(view.id, of: person)
        }
        return view
    }
}
