package import Model
import Storage

/// One view that whoever asks sees.
package struct ShowSavedView: Inquiry {
    /// The view; nil: the one that whoever asks begins with.
    package var view: SavedViewID?
    /// Every field, in the order of declaration.
    package init(view: SavedViewID?) {
        self.view = view
    }

    package var nouns: [Noun] { [.savedView] }

    /// Nil where somebody begins with none.
    package func answer(from view: View) throws -> SavedView? {
        guard let id = try self.view ?? view.principal.person.flatMap(view.reader.defaultView) else { return nil }
        guard let found = try view.reader.savedView(id), found.isSeen(by: view.principal, in: view.configuration) else {
            // Whoever left a team sees its views no more, and begins with none of them.
            if self.view == nil { return nil }
            throw WorkflowError.notFound("There is no view \(id).")
        }
        return found
    }
}
