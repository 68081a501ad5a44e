import BusinessTime
package import Model
import Secrets
import Synchronization

extension Environment {
    /// On whose behalf a bearer token speaks; nil where it is unknown, expired, or its owner is disabled.
    ///
    /// That it was used is written down at most once an hour.
    package func principal(bearer secret: String, place: RemotePlace? = nil) async -> Principal? {
        let now = clock.now()
        guard let token = snapshot.token(secret), token.isValid(at: now),
            let person = snapshot.configuration.people[token.person], !person.isDisabled
        else { return nil }
        if gate.memory.withLock({ $0.tokensSeen.isNews(token.id, at: now) }) {
            // Nobody is refused because it could not be written down.
            try? await run(NoteTokenUse(token: token.id), as: .system)
        }
        return Principal(
            person, scopes: token.scopes, origin: Origin(door: .token(token.id), place: place?.network))
    }
}

extension Snapshot {
    /// The token of a secret, valid or not; nil where there is none.
    func token(_ secret: String) -> Token? { configuration.tokens[SHA256.hash(secret).description] }
}
