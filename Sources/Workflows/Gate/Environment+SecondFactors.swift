import BusinessTime
package import Model
import Secrets
import Storage
import Synchronization

extension Environment {
    /// Lets somebody in whose password was right, by the code of their second factor; throws `SignInRefusal`. The
    /// session goes by another cookie from here on.
    ///
    /// Codes have only a million values, so their failures are counted apart, and no known address excuses them.
    package func complete(_ session: WebSession, code: String, place: RemotePlace) async throws
        -> BeganSession
    {
        try await gate.restore(from: store)
        let now = clock.now()
        let name = SignInThrottle.Name.code(session.person)
        let count: Int
        switch gate.memory.withLock({ $0.throttle.admit(name: name, place: place, at: now) }) {
        case .admitted(let admitted): count = admitted
        case .placeWaits(let end), .nameWaits(let end): throw refusal(until: end, now)
        }
        let secret: SecretToken
        let done: WebSession?
        do {
            secret = try SecretToken.generate(prefix: "")
            done = try await run(
                CompleteSession(session: session.id, code: code, secret: secret, place: place), as: .system)
        } catch {
            gate.memory.withLock { $0.throttle.forgive(name: name, place: place) }
            throw error
        }
        guard let done else {
            try await note(failureOf: name, count: count, in: place)
            throw SignInRefusal.wrongCode
        }
        gate.memory.withLock {
            $0.throttle.forgive(name: name, place: place)
            $0.throttle.succeeded(name: name)
            $0.throttle.succeeded(name: .person(session.person))
        }
        return BeganSession(session: done, secret: secret)
    }

    /// Whether somebody has a second factor that is confirmed.
    package func hasSecondFactor(_ person: PersonID) async throws -> Bool {
        do {
            return try await store.read { try $0.secondFactor(of: person)?.confirmedAt != nil }
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }
}
