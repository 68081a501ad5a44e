package import Model
import Storage

/// A page of deliveries, newest first; admins only, since they hold everybody's notifications.
package struct ListDeliveries: Inquiry {
    /// Which deliveries.
    package var query: DeliveryQuery
    /// Only those to this endpoint, by name or number.
    package var endpoint: String?
    /// Every field, in the order of declaration.
    package init(query: DeliveryQuery, endpoint: String? = nil) {
        self.query = query
        self.endpoint = endpoint
    }

    package var nouns: [Noun] { [.endpoint] }

    package func answer(from view: View) throws -> Page<DeliveryDetail, DeliveryID> {
        guard view.principal.role == .admin else { throw WorkflowError.forbidden("Only an admin may see deliveries.") }
        var query = query
        if let endpoint {
            guard let found = view.configuration.endpoint(named: endpoint) else {
                throw WorkflowError.notFound("There is no endpoint “\(endpoint)”.")
            }
            query.endpoint = found.id
        }
        let page = try view.reader.deliveries(query)
        return Page(
            items: try page.items.map { delivery in
                DeliveryDetail(
                    delivery: delivery, notification: try view.reader.notification(delivery.notification),
                    attempts: try view.reader.attempts(of: delivery.id))
            }, next: page.next)
    }
}
