package import Model
import Storage

/// A delivery with what it carries and its attempts; admins only, since it holds somebody's notification.
package struct ShowDelivery: Inquiry {
    /// The delivery.
    package var delivery: DeliveryID
    /// Every field, in the order of declaration.
    package init(delivery: DeliveryID) {
        self.delivery = delivery
    }

    package var nouns: [Noun] { [.endpoint] }

    package func answer(from view: View) throws -> DeliveryDetail {
        guard view.principal.role == .admin else { throw WorkflowError.forbidden("Only an admin may see deliveries.") }
        guard let found = try view.reader.delivery(delivery) else {
            throw WorkflowError.notFound("There is no delivery \(delivery).")
        }
        return DeliveryDetail(
            delivery: found, notification: try view.reader.notification(found.notification),
            attempts: try view.reader.attempts(of: delivery))
    }
}
