package import Model
import Storage

/// Sends a delivery again. The waits between its attempts begin anew.
package struct ReplayDelivery: Workflow {
    /// The delivery.
    package var delivery: DeliveryID
    /// Every field, in the order of declaration.
    package init(delivery: DeliveryID) {
        self.delivery = delivery
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws {
        try transaction.requireAdmin("replay deliveries")
        guard try transaction.writer.replay(delivery, at: transaction.now) else {
            throw WorkflowError.notFound("There is no delivery \(delivery).")
        }
    }
}
