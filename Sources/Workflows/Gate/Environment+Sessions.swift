import BusinessTime
package import Model
import Secrets
import Storage

extension Environment {
    /// How often a session's use is written down at most.
    private static let grain = Duration.minutes(5)

    /// Who a cookie stands for; nil where it is unknown or ended, or its owner is disabled.
    package func session(cookie: String, place: RemotePlace, isUse: Bool = true) async throws -> SessionState? {
        let hash = SHA256.hash(cookie).description
        let now = clock.now()
        let configuration = snapshot.configuration
        let settings = configuration.settings.gate
        let found: (WebSession, Bool)?
        do {
            found = try await store.read { reader in
                guard let session = try reader.session(hash: hash) else { return nil }
                return (session, try reader.secondFactor(of: session.person)?.confirmedAt != nil)
            }
        } catch {
            throw WorkflowError(wrapping: error)
        }
        guard let (session, hasFactor) = found, session.expiresAt > now,
            session.lastSeenAt.advanced(by: .seconds(settings.sessionIdleSeconds)) > now,
            let person = configuration.people[session.person], !person.isDisabled
        else { return nil }
        if isUse, session.lastSeenAt.duration(to: now) >= Self.grain, !session.awaitsCode {
            try? await run(NoteSessionUse(session: session.id), as: .system)
        }
        let stage: SessionState.Stage =
            if session.awaitsCode {
                .awaitsCode
            } else if !hasFactor, let role = settings.secondFactorFrom, person.role >= role {
                .needsSecondFactor
            } else {
                .signedIn
            }
        return SessionState(
            session: session, person: person,
            principal: Principal(person, origin: Origin(door: .session(session.id), place: place.network)), stage: stage
        )
    }
}
