import BusinessTime
import Model
import Synchronization

/// Lets one refused message of each door be written down in a second, so that a flood of forged ones does not keep the
/// writer busy.
final class RefusalLog: Sendable {
    private struct Memory {
        var last: [IncomingID: Instant] = [:]
    }

    private let memory = Mutex(Memory())

    func mayNote(_ hook: IncomingID, at now: Instant) -> Bool {
        memory.withLock { memory in
            if let last = memory.last[hook], last <= now, last.duration(to: now) < .seconds(1) { return false }
            memory.last[hook] = now
            return true
        }
    }
}
