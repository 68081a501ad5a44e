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
    /// For how long it works; nil: until it is revoked.
    package var validFor: Duration?
    /// Every field, in the order of declaration.
    package init(person: String, name: String, validFor: Duration? = nil) {
        self.person = person
        self.name = name
        self.validFor = validFor
    }

    /// A token and the secret that nobody sees again.
    package struct Created: Sendable {
        /// What is stored.
        package var token: Token
        /// What its owner sends, `Authorization: Bearer blt_…`.
        package var secret: SecretToken
    }

    package func perform(in transaction: Transaction) throws -> Created {
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        let owner = validator.person("person", person, configuration)
        if let validFor, validFor <= .zero { validator.reject("valid for", "must be more than nothing") }
        try validator.finish()
        guard let owner else { throw WorkflowError.invalid("person", "is missing") }
        if transaction.principal.person != owner { try transaction.requireAdmin("make tokens for other people") }
        let secret = try SecretToken.generate(prefix: "blt_")
        var token = Token(
            id: 0, person: owner, name: name, hash: secret.digest.description, createdAt: transaction.now,
            expiresAt: validFor.map { transaction.now.advanced(by: $0) })
        token.id = try transaction.writer.insert(token)
        try transaction.audit(.created, .token, token.id.rawValue, from: nil, to: token) {
            [("person", $0.person.description), ("name", $0.name), ("expires", $0.expiresAt?.description)]
        }
        return Created(token: token, secret: secret)
    }
}
