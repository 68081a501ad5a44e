import BusinessTime
package import Model
import Storage

/// Who is signed in: one's own sessions or, for admins, everybody's, the newest first.
package struct ListSessions: Inquiry {
    /// Whose, by address; nil: one's own, or everybody's for the operator.
    package var person: String?
    /// Whether nobody named means everybody, for admins who are no operator too.
    package var ofAll: Bool
    /// Those before this number; nil: the newest.
    package var before: SessionID?
    /// How many at most, 1 to 1000.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(person: String? = nil, ofAll: Bool = false, before: SessionID? = nil, limit: Int = 100) {
        self.person = person
        self.ofAll = ofAll
        self.before = before
        self.limit = limit
    }

    package var nouns: [Noun] { [.session] }

    package func answer(from view: View) throws -> Page<WebSession, SessionID> {
        var owner: PersonID? = ofAll ? nil : view.principal.person
        if let person {
            guard let found = view.configuration.person(email: person) else {
                throw WorkflowError.notFound("Nobody here has the address “\(person)”.")
            }
            owner = found.id
        }
        if owner != view.principal.person, view.principal.role != .admin {
            throw WorkflowError.forbidden("Only an admin may see other people's sessions.")
        }
        let idle = Duration.seconds(view.configuration.settings.gate.sessionIdleSeconds)
        let most = min(max(limit, 1), 1000)
        let found =
            try owner.map { owner in
                try view.reader.sessions(of: owner).filter { session in before.map { session.id < $0 } ?? true }
            } ?? view.reader.sessions(before: before, limit: most + 1)
        let page = found.prefix(most)
        return Page(
            items: page.filter { $0.expiresAt > view.now && $0.lastSeenAt.advanced(by: idle) > view.now },
            next: found.count > most ? page.last?.id : nil)
    }
}
