import Model
import Storage

/// Stores that a session is in use.
struct NoteSessionUse: Workflow {
    var session: SessionID

    func perform(in transaction: Transaction) throws {
        try transaction.writer.setLastSeen(session, at: transaction.now)
    }
}
