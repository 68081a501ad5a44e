package import Model
import Storage

/// Customers in the order of their numbers, without those of companies that belong to another department.
package struct ListCustomers: Inquiry {
    /// Only the one with this address; nil: all.
    package var email: String?
    /// Those with a greater number than this.
    package var after: CustomerID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(email: String? = nil, after: CustomerID? = nil, limit: Int = 25) {
        self.email = email
        self.after = after
        self.limit = limit
    }

    package var nouns: [Noun] { [.customer] }

    package func answer(from view: View) throws -> Page<Customer, CustomerID> {
        if let email {
            guard let found = try view.reader.customer(email: email), try view.reaches(found),
                found.id > after ?? 0
            else { return Page(items: [], next: nil) }
            return Page(items: [found], next: nil)
        }
        let limit = min(max(limit, 1), 100)
        let found = try view.reader.customers(department: view.principal.department, after: after, limit: limit + 1)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }
}

extension View {
    /// Whether whoever asks may know of a customer.
    func reaches(_ customer: Customer) throws -> Bool {
        guard let id = customer.account, let department = try reader.account(id)?.department else { return true }
        return principal.reaches(department)
    }
}
