import Model
import Storage
import Synchronization

/// What the gate remembers between requests: who guessed how often, and which tokens and sessions were noted as used.
final class Gate: Sendable {
    struct Memory {
        var throttle = SignInThrottle()
        /// Whether the failures that were stored before a restart were read.
        var isRestored = false
        var tokensSeen = SeenTokens()
    }

    let memory = Mutex(Memory())

    /// Takes in what was stored about failures before a restart, once.
    func restore(from store: Store) async throws {
        if memory.withLock({ $0.isRestored }) { return }
        let stored = try await store.read { try $0.signInFailures() }
        memory.withLock { memory in
            guard !memory.isRestored else { return }
            for row in stored {
                memory.throttle.restore(row.person, SignInThrottle.Failures(count: row.failures, lastAt: row.lastAt))
            }
            memory.isRestored = true
        }
    }
}
