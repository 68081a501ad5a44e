package import BusinessTime
import Foundation

/// The machine's clock; made by the composition root alone.
package struct SystemClock: WallClock {
    /// The machine's clock.
    package init() {}

    package func now() -> Instant { Instant(Date()) }
}
