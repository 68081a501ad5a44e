import BusinessTime
package import Model
package import Secrets
import Storage

/// Makes an API token for a person; its secret is returned once and never again.
package struct CreateToken: Workflow {
    /// The person's address.
    package var person: String
    /// What it is for, at most 100 characters.
    package var name: String
    /// For how long it works; nil: as long as the settings say.
    package var validFor: Duration?
    /// What of its person's rights it carries.
    package var scopes: Scopes
    /// Every field, in the order of declaration.
    package init(person: String, name: String, validFor: Duration? = nil, scopes: Scopes = .all) {
        self.person = person
        self.name = name
        self.validFor = validFor
        self.scopes = scopes
    }

    /// A token and the secret that nobody sees again.
    package struct Created: Sendable {
        /// What is stored.
        package var token: Token
        /// What its owner sends, `Authorization: Bearer blt_…`.
        package var secret: SecretToken
        /// The same as text, to be shown once.
        package var shownSecret: String { secret.text.reveal() }
    }

    package var nouns: [Noun] { [.token] }

    package func perform(in transaction: Transaction) throws -> Created {
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        let owner = validator.person("person", person, configuration)
        if let validFor, validFor <= .zero { validator.reject("valid for", "must be more than nothing") }
        if scopes.scopes.isEmpty { validator.reject("scope", "is missing; a token that may do nothing is of no use") }
        try validator.finish()
        guard let owner else { throw WorkflowError.invalid("person", "is missing") }
        guard scopes.isWithin(transaction.principal.scopes) else {
            throw WorkflowError.forbidden("A token cannot make another one that may do more than itself.")
        }
        if transaction.principal.person != owner { try transaction.requireAdmin("make tokens for other people") }
        let secret = try SecretToken.generate(prefix: "blt_")
        var token = Token(
            id: 0, person: owner, name: name, hash: secret.digest.description, createdAt: transaction.now,
            expiresAt: (validFor ?? configuration.settings.gate.tokenSeconds.map(Duration.seconds)).map {
                transaction.now.advanced(by: $0)
            }, scopes: scopes)
        token.id = try transaction.writer.insert(token)
        try transaction.audit(.created, .token, token.id.rawValue, from: nil, to: token) {
            [
                ("person", $0.person.description), ("name", $0.name), ("expires", $0.expiresAt?.description),
                ("scopes", $0.scopes.description),
            ]
        }
        return Created(token: token, secret: secret)
    }
}
