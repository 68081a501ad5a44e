package import Model
import Storage

/// Takes a view away; the tickets it showed stay as they are.
package struct RemoveSavedView: Workflow {
    /// The view.
    package var view: SavedViewID
    /// Every field, in the order of declaration.
    package init(view: SavedViewID) {
        self.view = view
    }

    package var nouns: [Noun] { [.savedView] }

    package func perform(in transaction: Transaction) throws -> SavedView {
        let found = try transaction.keptView(view)
        try transaction.writer.remove(view)
        try transaction.audit(.changed, from: found, to: nil)
        return found
    }
}
