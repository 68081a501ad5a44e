import Model
import Storage

/// Puts into the trail that somebody took a copy of everything; admins only.
struct NoteBackup: Workflow {
    let file: StoredFile

    func perform(in transaction: Transaction) throws {
        try transaction.noteData(.dataBackedUp, file)
    }
}
