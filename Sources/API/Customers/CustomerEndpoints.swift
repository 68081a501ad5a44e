import HTTPServer
import Model
import Workflows

/// What can be done with customers.
struct CustomerEndpoints: Sendable {
    static let path = "/api/v1/customers"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        let limit = reader.limit()
        let after = reader.cursor(of: "customers").map { CustomerID($0) }
        let email = reader.text("email")
        try reader.finish()
        let page = try await call.ask(ListCustomers(email: email, after: after, limit: limit))
        return PageJSON(
            items: page.items.map(CustomerJSON.init),
            nextCursor: page.next.map { Cursor.text("customers", after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        CustomerJSON(customer: try await call.ask(ShowCustomer(customer: CustomerID(try call.number())))).response()
    }
}
