import Dispatch
package import Secrets
import Synchronization

/// Makes and checks password hashes on threads of their own, a few at a time.
///
/// A hash takes 64 MiB and tens of milliseconds by design. On Swift's own threads it would hold up everything else, and without a
/// bound a flood of sign-ins would use up the memory; so a few run at once, some wait, and the others are told to come back.
package final class PasswordHasher: Sendable {
    /// What a guess costs; hashes of another cost are made anew at the next sign-in.
    package let cost: PasswordHash.Cost
    private let width: Int
    private let mostWaiting: Int
    private let queue = DispatchQueue(label: "belay.passwords", qos: .utility, attributes: .concurrent)
    private let line = Mutex(Line())
    /// The hash that a password for an unknown address is compared with, so that it takes as long as for a known one.
    private let decoy = Mutex<PasswordHash?>(nil)

    private struct Line {
        var running = 0
        var waiting: [Job] = []
    }

    private struct Job {
        var run: @Sendable () -> Void
    }

    /// A hasher that lets so many run at once and so many wait.
    package init(cost: PasswordHash.Cost = .standard, width: Int = 2, mostWaiting: Int = 64) {
        self.cost = cost
        self.width = max(width, 1)
        self.mostWaiting = max(mostWaiting, 0)
    }

    /// The hash of a password; throws `WorkflowError.busy` where too many wait.
    package func hash(_ password: SecretText) async throws -> PasswordHash {
        try await run { [cost] in Result { try PasswordHash(password, cost: cost) } }.get()
    }

    /// Whether a password is the one that was hashed; without a hash never, and after just as long.
    package func verify(_ password: SecretText, _ hash: PasswordHash?) async throws -> Bool {
        try await run { [self] in
            guard let hash else {
                if let decoy = madeDecoy() { _ = decoy.verify(password) }
                return false
            }
            return hash.verify(password)
        }
    }

    /// Whether a hash should be made anew from a password that was just found right.
    package func isOutdated(_ hash: PasswordHash) -> Bool { hash.needsRehash(cost) }

    private func madeDecoy() -> PasswordHash? {
        decoy.withLock { made in
            if made == nil { made = try? PasswordHash(Secret("no password has this one"), cost: cost) }
            return made
        }
    }

    private func run<R: Sendable>(_ work: @escaping @Sendable () -> R) async throws -> R {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<R, any Error>) in
            let job = Job { [self] in
                continuation.resume(returning: work())
                finished()
            }
            let admitted = line.withLock { line -> Bool? in
                if line.running < width {
                    line.running += 1
                    return true
                }
                guard line.waiting.count < mostWaiting else { return nil }
                line.waiting.append(job)
                return false
            }
            switch admitted {
            case true?: queue.async(execute: job.run)
            case false?: break
            case nil:
                continuation.resume(
                    throwing: WorkflowError.busy("Too many people sign in at this moment; try again in a few seconds."))
            }
        }
    }

    private func finished() {
        let next = line.withLock { line -> Job? in
            if line.waiting.isEmpty {
                line.running -= 1
                return nil
            }
            return line.waiting.removeFirst()
        }
        if let next { queue.async(execute: next.run) }
    }
}
