package import Model
import Storage

/// Takes a token back; it stops working at once.
package struct RevokeToken: Workflow {
    /// The token.
    package var token: TokenID
    /// Every field, in the order of declaration.
    package init(token: TokenID) {
        self.token = token
    }

    package var nouns: [Noun] { [.token] }

    package func perform(in transaction: Transaction) throws {
        guard let known = try transaction.configuration.tokens.values.first(where: { $0.id == token }) else {
            throw WorkflowError.notFound("There is no token \(token).")
        }
        if transaction.principal.person != known.person { try transaction.requireAdmin("revoke other people's tokens") }
        _ = try transaction.writer.deleteToken(token)
        try transaction.audit(.changed, .token, token.rawValue, from: known, to: nil as Token?) {
            [("revoked", $0 == nil ? "yes" : nil)]
        }
    }
}
