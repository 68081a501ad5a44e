package import Model
import Storage

/// Says with which view whoever asks begins.
package struct SetDefaultView: Workflow {
    /// The view; nil: their own tickets.
    package var view: SavedViewID?
    /// Every field, in the order of declaration.
    package init(view: SavedViewID?) {
        self.view = view
    }

    package var nouns: [Noun] { [.savedView] }

    package func perform(in transaction: Transaction) throws -> SavedView? {
        guard let person = transaction.principal.person else {
            throw WorkflowError.refused("Only somebody who works here begins with a view; act as them.")
        }
        let found = try view.map { id in
            guard let found = try transaction.writer.savedView(id),
                found.isSeen(by: transaction.principal, in: try transaction.configuration)
            else { throw WorkflowError.notFound("There is no view \(id).") }
            return found
        }
        try transaction.writer.setDefaultView(view, of: person)
        return found
    }
}
