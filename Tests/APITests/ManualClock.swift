import BusinessTime
import Synchronization

/// A clock that stands until a test moves it.
final class ManualClock: WallClock {
    private let current: Mutex<Instant>

    init(_ start: Instant) { current = Mutex(start) }

    func now() -> Instant { current.withLock { $0 } }

    func advance(by duration: Duration) { current.withLock { $0 = $0.advanced(by: duration) } }
}
