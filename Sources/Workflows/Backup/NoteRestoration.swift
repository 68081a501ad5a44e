import Model
package import Storage

/// Puts into the trail of a restored file that it was restored, and from where it goes on; admins only.
package struct NoteRestoration: Workflow {
    private let file: StoredFile

    /// What was restored.
    package init(of file: StoredFile) {
        self.file = file
    }

    package func perform(in transaction: Transaction) throws {
        try transaction.noteData(.dataRestored, file)
    }
}
