/// Someone who writes to us.
package struct Customer: Hashable, Sendable {
    /// The customer's number.
    package var id: CustomerID
    /// Their name, as they write it.
    package var name: String
    /// Their address, unique among customers, compared without regard to case.
    package var email: String
    /// The language they are answered in, as a BCP 47 tag.
    package var language: String
    /// The company they write for.
    package var account: AccountID?
    /// Every field, in the order of declaration.
    package init(
        id: CustomerID, name: String, email: String, language: String = "en", account: AccountID? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.language = language
        self.account = account
    }
}
