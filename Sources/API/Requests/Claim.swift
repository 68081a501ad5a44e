import Model
import Synchronization

/// What lets one piece of work in a request stand under the client's key: the first that is done.
final class Claim: Sendable {
    let key: RequestKey
    private let isTaken = Mutex(false)

    init(_ key: RequestKey) {
        self.key = key
    }

    /// Whether work was done under the key.
    var wasUsed: Bool { isTaken.withLock { $0 } }

    /// True for whoever comes first.
    func take() -> Bool {
        isTaken.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
    }

    /// The work was not done after all.
    func giveBack() { isTaken.withLock { $0 = false } }
}
