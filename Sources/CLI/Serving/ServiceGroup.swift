import Synchronization

/// The parts of a server: each is begun after those it needs, and all are stopped in the opposite order.
final class ServiceGroup: Sendable {
    private typealias Stop = @Sendable () async -> Void
    private let parts = Mutex<[(name: String, stop: Stop)]>([])

    /// Runs a part that works until its task is cancelled.
    func run(_ name: String, _ work: @escaping @Sendable () async -> Void) {
        let task = Task { await work() }
        add(name) {
            task.cancel()
            await task.value
        }
    }

    /// Takes in a part that was begun already and has its own way to stop.
    func add(_ name: String, stop: @escaping @Sendable () async -> Void) {
        parts.withLock { $0.append((name, stop)) }
    }

    /// Stops every part, the last one first, and returns when all have; tells each name before.
    func stop(telling tell: (String) -> Void = { _ in }) async {
        while let part = parts.withLock({ $0.popLast() }) {
            tell(part.name)
            await part.stop()
        }
    }
}
