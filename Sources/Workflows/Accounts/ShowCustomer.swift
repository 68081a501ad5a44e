package import Model
import Storage

/// A customer.
package struct ShowCustomer: Inquiry {
    /// The customer.
    package var customer: CustomerID
    /// Every field, in the order of declaration.
    package init(customer: CustomerID) {
        self.customer = customer
    }

    package var nouns: [Noun] { [.customer] }

    package func answer(from view: View) throws -> Customer {
        guard let found = try view.reader.customer(customer), try view.reaches(found) else {
            throw WorkflowError.notFound("There is no customer \(customer).")
        }
        return found
    }
}
