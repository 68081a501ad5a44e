import BusinessTime
package import Model
import Storage

/// Says what a message would do, by the mapping as it is; it is rehearsed, so that nothing stays of it.
package struct TryMessage: Workflow {
    /// The door's name or number.
    package var incoming: String
    /// A message.
    package var message: MessageValue
    /// Every field, in the order of declaration.
    package init(incoming: String, message: MessageValue) {
        self.incoming = incoming
        self.message = message
    }

    /// What a message would do.
    package struct Tried: Sendable {
        /// What the mapping finds in it.
        package var fields: [String: String]
        /// What it would make or change.
        package var record: RecordReference?
        /// Why it would be refused; nil: it would not.
        package var problem: String?
    }

    package var nouns: [Noun] { [.incoming] }

    package func perform(in transaction: Transaction) throws -> Tried {
        try transaction.requireAdmin("try incoming webhooks")
        let hook = try transaction.incoming(incoming)
        var tried = Tried(fields: [:])
        do {
            let mapped = try MappedMessage(message, by: hook.map)
            tried.fields = mapped.fields
            let other = transaction.on(behalfOf: hook.principal(place: nil), at: transaction.now)
            tried.record = try other.act(on: mapped, as: hook.kind)
        } catch {
            tried.problem = WorkflowError(wrapping: error).description
        }
        return tried
    }
}
