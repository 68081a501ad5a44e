package import Model

/// Customers and companies by their numbers.
package struct Parties: Sendable {
    /// The customers.
    package var customers: [CustomerID: Customer] = [:]
    /// The companies.
    package var accounts: [AccountID: Account] = [:]

    /// Nobody.
    package init() {}
}
