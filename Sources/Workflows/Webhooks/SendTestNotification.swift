import BusinessTime
package import Model
import Storage

/// Puts a notification that says so into the outbox of one endpoint, to try it out.
package struct SendTestNotification: Workflow {
    /// The endpoint's name or number.
    package var endpoint: String
    /// How long it waits before it is sent by itself: the time that whoever asks has to try it.
    package var delay: Duration
    /// Every field, in the order of declaration.
    package init(endpoint: String, delay: Duration = .zero) {
        self.endpoint = endpoint
        self.delay = delay
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws -> DeliveryID {
        try transaction.requireAdmin("test webhook endpoints")
        let found = try transaction.endpoint(endpoint)
        if let reason = found.disabledBecause {
            throw WorkflowError.refused("“\(found.name)” is disabled (\(reason)); enable it first.")
        }
        let now = transaction.now
        let notification = try transaction.writer.insert(
            Notification(
                id: 0, template: "test", language: "en", addressee: .channel("test"),
                record: RecordReference(kind: .ticket, number: 0), subject: "A test from Belay",
                text: "If you can read this and its signature is right, \(found.name) is ready.", at: now))
        return try transaction.writer.owe(
            notification, to: found.id, dueAt: now.advanced(by: delay), createdAt: now)
    }
}
