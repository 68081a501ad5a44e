import HTTPServer

/// The routes of customers.
enum CustomerRoutes {
    static let group: RouteGroup = {
        let endpoints = CustomerEndpoints()
        let path = CustomerEndpoints.path
        let details = "Those of a company that belongs to another department are left out."
        return RouteGroup(
            "customers", "Who writes to us.",
            [
                DeclaredRoute(
                    .get, path, "customers.list", "Lists customers in the order of their numbers.", details: details,
                    access: .everyone,
                    query: Parameter.paging + [Parameter("email", .email, "Only the one with this address.")],
                    answers: [.page(of: CustomerJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "customers.show", "Shows a customer.", details: details,
                    access: .everyone, answers: [.ok(CustomerJSON.self)], by: endpoints.show),
            ])
    }()
}
