import BusinessTime
package import Model
import Storage

/// Does what a message from another system asks for, once; whoever runs it has seen to its signature.
package struct TakeMessage: Workflow {
    /// By which door it came.
    package var incoming: IncomingID
    /// What it says.
    package var message: ProvenMessage
    /// Every field, in the order of declaration.
    package init(incoming: IncomingID, message: ProvenMessage) {
        self.incoming = incoming
        self.message = message
    }

    /// What became of a message.
    package struct Taken: Sendable {
        /// Whether it had been done before.
        package var isRepeated: Bool
        /// What it made or changed.
        package var record: RecordReference?
    }

    package var nouns: [Noun] { [.ticket, .deal, .account] }

    package func perform(in transaction: Transaction) throws -> Taken {
        guard let hook = try transaction.configuration.incoming[incoming], hook.disabledBecause == nil else {
            throw WorkflowError.notFound("There is no such incoming webhook.")
        }
        if let known = try transaction.writer.acceptedMessage(message.identifier, of: incoming) {
            return Taken(isRepeated: true, record: known.record)
        }
        let record = try transaction.act(on: MappedMessage(message.content, by: hook.map), as: hook.kind)
        try transaction.writer.log(
            IncomingMessage(messageID: message.identifier, at: transaction.now, record: record), of: incoming)
        return Taken(isRepeated: false, record: record)
    }
}
