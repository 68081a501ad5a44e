package import BusinessTime
import Synchronization

/// A clock that stands still until a test sets it.
package final class TestClock: WallClock {
    private let moment: Mutex<Instant>

    /// A clock that shows this moment.
    package init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    package func now() -> Instant { moment.withLock { $0 } }

    /// Makes it show another moment, an earlier one too.
    package func set(to moment: Instant) { self.moment.withLock { $0 = moment } }
}
