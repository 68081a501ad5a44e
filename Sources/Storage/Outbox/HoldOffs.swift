package import BusinessTime
package import Model
import Synchronization

/// Until when endpoints get nothing, as whoever sends to them knows it: because they fail, or have had what they take in a
/// minute. It stands in memory, since a sender that starts anew tries anew.
package final class HoldOffs: Sendable {
    private let moments = Mutex<[EndpointID: Instant]>([:])

    /// Nothing is held off.
    package init() {}

    /// Notes until when an endpoint gets nothing; nil: it is not held off.
    package func set(_ until: Instant?, for endpoint: EndpointID) {
        moments.withLock { $0[endpoint] = until }
    }

    /// Until when those endpoints get nothing that are held off at a moment.
    package func all(at now: Instant) -> [EndpointID: Instant] {
        moments.withLock { $0.filter { $0.value > now } }
    }
}
