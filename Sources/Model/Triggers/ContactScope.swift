/// Whose messages count together as repeat contact.
package enum ContactScope: String, CaseIterable, Codable, Sendable {
    /// Those of one customer.
    case customer
    /// Those of everybody of one account; where a customer has none, their own.
    case account
}
