package import BusinessTime

/// A secret that was replaced and still signs beside its successor for a while.
package struct RetiringSecret: Hashable, Sendable {
    /// The secret.
    package var secret: SigningSecret
    /// Until when it signs.
    package var until: Instant
    /// Every field, in the order of declaration.
    package init(secret: SigningSecret, until: Instant) {
        self.secret = secret
        self.until = until
    }
}
