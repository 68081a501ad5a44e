import Model
import Storage

/// Logs that a message was refused and why, without what it said.
struct NoteRefusedMessage: Workflow {
    var incoming: IncomingID
    var messageID: String?
    var reason: String

    func perform(in transaction: Transaction) throws {
        guard try transaction.configuration.incoming[incoming] != nil else { return }
        try transaction.writer.log(
            IncomingMessage(messageID: messageID, at: transaction.now, refusedBecause: reason), of: incoming)
    }
}
