package import BusinessTime
package import Model
import Storage

/// The tokens that there are: one's own or, for admins, everybody's, in the order of their numbers.
package struct ListTokens: Inquiry {
    /// All that may be seen.
    package init() {}

    package var nouns: [Noun] { [.token] }

    /// A token and how it is used.
    package struct Listed: Sendable {
        /// The token.
        package var token: Token
        /// When it was last used, to within an hour; nil: never.
        package var lastUsedAt: Instant?
    }

    package func answer(from view: View) throws -> [Listed] {
        let uses = try view.reader.tokenUses()
        return view.configuration.tokens.values
            .filter { view.principal.role == .admin || $0.person == view.principal.person }
            .sorted { $0.id < $1.id }.map { Listed(token: $0, lastUsedAt: uses[$0.id]) }
    }
}
