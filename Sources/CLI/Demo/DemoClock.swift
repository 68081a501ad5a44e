import BusinessTime
import Synchronization

/// A clock that stands still until it is set.
final class DemoClock: WallClock {
    private let moment: Mutex<Instant>

    init(_ start: Instant) { moment = Mutex(start) }

    func now() -> Instant { moment.withLock { $0 } }

    func set(_ now: Instant) { moment.withLock { $0 = max($0, now) } }
}
