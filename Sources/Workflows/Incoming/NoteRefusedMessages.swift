import BusinessTime
import Model
import Storage

/// Logs that messages were refused and why, without what they said.
struct NoteRefusedMessages: Workflow {
    /// Those, in the order in which they came, and how often each did.
    var refused: [RefusalLog.Counted]

    /// What was refused alike within this time is one line of the log.
    private static let grain = Duration.minutes(1)

    func perform(in transaction: Transaction) throws {
        for (message, times) in refused {
            guard try transaction.configuration.incoming[message.incoming] != nil else { continue }
            try transaction.writer.log(
                refused: IncomingMessage(
                    messageID: message.messageID, at: transaction.now, refusedBecause: message.reason, times: times),
                of: message.incoming, since: transaction.now.advanced(by: .zero - Self.grain))
        }
    }
}
