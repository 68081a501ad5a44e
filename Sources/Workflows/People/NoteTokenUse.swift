import Model
import Storage

/// Stores that a token was used.
struct NoteTokenUse: Workflow {
    var token: TokenID

    func perform(in transaction: Transaction) throws {
        try transaction.writer.setLastUse(of: token, at: transaction.now)
    }
}
