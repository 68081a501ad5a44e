import Synchronization

/// Request ids that count from 1, for a server that is given no other generator.
final class RequestCounter: Sendable {
    private let last = Atomic<UInt64>(0)

    func next() -> String { String(last.add(1, ordering: .relaxed).newValue) }
}
