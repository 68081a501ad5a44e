package import Model

/// The doors for other systems, by name, or one of them; admins only.
package struct ListIncoming: Inquiry {
    /// Only the one of this name or number.
    package var named: String?
    /// Every field, in the order of declaration.
    package init(named: String? = nil) {
        self.named = named
    }

    package var nouns: [Noun] { [.incoming] }

    package func answer(from view: View) throws -> [IncomingHook] {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see incoming webhooks.")
        }
        guard let named else {
            return view.configuration.incoming.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        }
        guard let found = view.configuration.incoming(named: named) else {
            throw WorkflowError.notFound("There is no incoming webhook “\(named)”.")
        }
        return [found]
    }
}
