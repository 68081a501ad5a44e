package import Model
package import Secrets

/// A session that just began, and the only time that its cookie's value is known.
package struct BeganSession: Sendable {
    /// What is stored.
    package var session: WebSession
    /// The cookie's value.
    package var secret: SecretToken
    /// Every field, in the order of declaration.
    package init(session: WebSession, secret: SecretToken) {
        self.session = session
        self.secret = secret
    }
}
