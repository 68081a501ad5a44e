package import BusinessTime

/// Somebody who signed in with a browser; only a hash of the cookie is stored.
package struct WebSession: Hashable, Sendable {
    /// The session's number.
    package var id: SessionID
    /// Who signed in.
    package var person: PersonID
    /// SHA-256 of the cookie's value, in hexadecimal.
    package var hash: String
    /// When they did.
    package var createdAt: Instant
    /// When it was last used, to within five minutes.
    package var lastSeenAt: Instant
    /// When it ends, however much it is used.
    package var expiresAt: Instant
    /// The address that they signed in from.
    package var address: String
    /// What the browser called itself, at most 200 characters.
    package var agent: String
    /// Whether the password was right and the second factor is still to come: it opens nothing yet.
    package var awaitsCode: Bool
    /// Every field, in the order of declaration.
    package init(
        id: SessionID, person: PersonID, hash: String, createdAt: Instant, lastSeenAt: Instant, expiresAt: Instant,
        address: String, agent: String, awaitsCode: Bool
    ) {
        self.id = id
        self.person = person
        self.hash = hash
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
        self.address = address
        self.agent = agent
        self.awaitsCode = awaitsCode
    }
}
