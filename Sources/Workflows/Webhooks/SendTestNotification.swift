import BusinessTime
package import Model
import Storage

/// Puts a notification that says so into the outbox of one endpoint, to try it out.
package struct SendTestNotification: Workflow {
    /// The endpoint's name or number.
    package var endpoint: String
    /// Every field, in the order of declaration.
    package init(endpoint: String) {
        self.endpoint = endpoint
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws -> DeliveryID {
        try transaction.requireAdmin("test webhook endpoints")
        guard let found = try transaction.configuration.endpoint(named: endpoint) else {
            throw WorkflowError.notFound("There is no endpoint “\(endpoint)”.")
        }
        if let reason = found.disabledBecause {
            throw WorkflowError.refused("“\(found.name)” is disabled (\(reason)); enable it first.")
        }
        let notification = Notification(
            id: 0, template: "test", language: "en", addressee: .channel("test"),
            record: RecordReference(kind: .ticket, number: 0), subject: "A test from Belay",
            text: "If you can read this and its signature is right, \(found.name) is ready.", at: transaction.now)
        let id = try transaction.writer.insert(notification, to: [found.id])
        guard let delivery = try transaction.writer.deliveries(DeliveryQuery(endpoint: found.id, limit: 1)).items.first,
            delivery.notification == id
        else { throw WorkflowError.unexpected("The test notification was not stored.") }
        return delivery.id
    }
}
