package import BusinessTime

/// A bearer token of the API; only a hash of it is stored, so it is shown once.
package struct Token: Hashable, Sendable {
    /// The token's number.
    package var id: TokenID
    /// The person whose rights it carries.
    package var person: PersonID
    /// What it is for, in its owner's words.
    package var name: String
    /// SHA-256 of the secret, in hexadecimal.
    package var hash: String
    /// When it was made.
    package var createdAt: Instant
    /// When it stops working; nil: when it is revoked.
    package var expiresAt: Instant?
    /// What of its person's rights it carries.
    package var scopes: Scopes
    /// Every field, in the order of declaration.
    package init(
        id: TokenID, person: PersonID, name: String, hash: String, createdAt: Instant, expiresAt: Instant? = nil,
        scopes: Scopes = .all
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.hash = hash
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.scopes = scopes
    }

    /// Whether it still works at a moment.
    package func isValid(at now: Instant) -> Bool { expiresAt.map { now < $0 } ?? true }
}
