package import Model
package import Secrets

/// Somebody at the gate.
package struct SignInAttempt: Sendable {
    /// The address that they say is theirs.
    package var email: String
    /// The password.
    package var password: SecretText
    /// The code of their second factor; nil: it is asked for next, where there is one.
    package var code: String?
    /// Where they come from.
    package var place: RemotePlace
    /// What their browser calls itself.
    package var agent: String
    /// Every field, in the order of declaration.
    package init(
        email: String, password: SecretText, code: String? = nil, place: RemotePlace, agent: String
    ) {
        self.email = email
        self.password = password
        self.code = code
        self.place = place
        self.agent = agent
    }
}
