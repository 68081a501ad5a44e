package import Model
import Storage

/// Closes a door for another system for good, with the log of its messages.
package struct RemoveIncoming: Workflow {
    /// Its name or number.
    package var incoming: String
    /// Every field, in the order of declaration.
    package init(incoming: String) {
        self.incoming = incoming
    }

    package var nouns: [Noun] { [.incoming] }

    package func perform(in transaction: Transaction) throws {
        try transaction.requireAdmin("configure incoming webhooks")
        let found = try transaction.incoming(incoming)
        try transaction.writer.clear(.incomingSecret(found.id))
        try transaction.writer.delete(found.id)
        try transaction.audit(.changed, .incoming, found.id.rawValue, from: found, to: nil as IncomingHook?) {
            [("name", $0?.name), ("removed", $0 == nil ? "yes" : nil)]
        }
    }
}
