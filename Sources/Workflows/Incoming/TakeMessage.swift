import BusinessTime
import Foundation
package import Model
import Storage

/// Does what a message from another system asks for, once; whoever runs it has seen to its signature.
package struct TakeMessage: Workflow {
    /// By which door it came.
    package var incoming: IncomingID
    /// The sender's identifier, which is signed.
    package var messageID: String
    /// The body.
    package var body: [UInt8]
    private var read: MessageValue?
    /// Every field, in the order of declaration.
    package init(incoming: IncomingID, messageID: String, body: [UInt8]) {
        self.incoming = incoming
        self.messageID = messageID
        self.body = body
    }

    /// What became of a message.
    package struct Taken: Sendable {
        /// Whether it had been done before.
        package var isRepeated: Bool
        /// What it made or changed.
        package var record: RecordReference?
    }

    package var nouns: [Noun] { [.ticket, .deal, .account] }

    /// Reads the message ahead of the transaction.
    package func prepared(by snapshot: Snapshot) -> Self {
        var prepared = self
        prepared.read = Self.value(of: body)
        return prepared
    }

    package func perform(in transaction: Transaction) throws -> Taken {
        guard let hook = try transaction.configuration.incoming[incoming], hook.disabledBecause == nil else {
            throw WorkflowError.notFound("There is no such incoming webhook.")
        }
        if let known = try transaction.writer.acceptedMessage(messageID, of: incoming) {
            return Taken(isRepeated: true, record: known.record)
        }
        guard let message = read ?? Self.value(of: body) else {
            throw WorkflowError.refused(IncomingRefusal.noJSON.rawValue)
        }
        let record = try transaction.act(on: MappedMessage(message, by: hook.map), as: hook.kind)
        try transaction.writer.log(
            IncomingMessage(messageID: messageID, at: transaction.now, record: record), of: incoming)
        return Taken(isRepeated: false, record: record)
    }

    /// A message as it came; nil for what is no JSON.
    package static func value(of body: [UInt8]) -> MessageValue? {
        try? JSONDecoder().decode(MessageValue.self, from: Data(body))
    }
}
