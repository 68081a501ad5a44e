import Model
import Storage

/// The endpoints, by name, with how they do; or one of them. Admins only, since addresses are often secret.
package struct ListEndpoints: Inquiry {
    /// Only the one of this name or number.
    package var named: String?
    /// Every field, in the order of declaration.
    package init(named: String? = nil) {
        self.named = named
    }

    package func answer(from view: View) throws -> [EndpointDetail] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see webhook endpoints.")
        }
        var endpoints = view.configuration.endpoints.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        if let named {
            guard let found = view.configuration.endpoint(named: named) else {
                throw WorkflowError.notFound("There is no endpoint “\(named)”.")
            }
            endpoints = [found]
        }
        return try endpoints.map { endpoint in
            let counts = try view.reader.undelivered(to: endpoint.id)
            return EndpointDetail(
                endpoint: endpoint, health: try view.reader.health(of: endpoint.id), pending: counts.pending,
                dead: counts.dead)
        }
    }
}
