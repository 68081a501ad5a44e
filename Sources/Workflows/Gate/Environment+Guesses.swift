import BusinessTime
package import Model
import Synchronization

extension Environment {
    /// Takes away one's own second factor, by a code of it; wrong ones count as at the sign-in, and too many have to wait.
    package func removeSecondFactor(
        of person: Person, code: String, place: RemotePlace, as principal: Principal
    ) async throws {
        let isRight = try await guess(.code(person.id), place: place) {
            do {
                try await run(RemoveSecondFactor(person: person.email, code: code), as: principal)
                return true
            } catch WorkflowError.invalid {
                return false
            }
        }
        if !isRight {
            throw WorkflowError.invalid("code", "is not right, or was used already; wait for the next one")
        }
    }

    /// Whether a secret that somebody signed in gives of themselves is right. Whoever found their browser open may guess no
    /// oftener than at the sign-in; throws where they have to wait.
    func guess(
        _ name: SignInThrottle.Name, place: RemotePlace, _ isRight: () async throws -> Bool
    ) async throws -> Bool {
        try await gate.restore(from: store)
        let now = clock.now()
        let count: Int
        switch gate.memory.withLock({ $0.throttle.admit(name: name, place: place, at: now) }) {
        case .admitted(let admitted): count = admitted
        case .placeWaits(let end), .nameWaits(let end):
            let minutes = (now.duration(to: end).milliseconds + 59_999) / 60_000
            throw WorkflowError.refused("That was wrong too often. Try again in \(max(minutes, 1)) min.")
        }
        let found: Bool
        do {
            found = try await isRight()
        } catch {
            gate.memory.withLock { $0.throttle.forgive(name: name, place: place) }
            throw error
        }
        guard found else {
            try await note(failureOf: name, count: count, in: place)
            return false
        }
        gate.memory.withLock {
            $0.throttle.forgive(name: name, place: place)
            $0.throttle.succeeded(name: name)
        }
        return true
    }
}
