package import BusinessTime
package import Model
import Secrets

extension Snapshot {
    /// On whose behalf a bearer token speaks; nil where it is unknown, expired, or its owner is disabled.
    package func principal(bearer secret: String, now: Instant) -> Principal? {
        let hash = SHA256.hash(secret).description
        guard let token = configuration.tokens[hash], token.isValid(at: now),
            let person = configuration.people[token.person], !person.isDisabled
        else { return nil }
        return Principal(person)
    }
}
