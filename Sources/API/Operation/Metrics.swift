package import BusinessTime
import Synchronization

/// Counts requests; one for each process.
package final class Metrics: Sendable {
    /// The histogram's upper bounds, in seconds.
    static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct RequestKey: Hashable, Comparable {
        var route: String
        var method: String
        /// 2 for every status from 200 to 299.
        var statusClass: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.route, left.method, left.statusClass) < (right.route, right.method, right.statusClass)
        }
    }

    struct Histogram {
        /// How many were within each bound and above the one before it; the last is above them all.
        var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var sum = Duration.zero
    }

    struct Counts {
        var requests: [RequestKey: Int] = [:]
        var durations: [String: Histogram] = [:]
        var inFlight = 0
    }

    /// When the process began.
    let startedAt: Instant
    private let counts = Mutex(Counts())

    /// Nothing counted yet.
    package init(startedAt: Instant) {
        self.startedAt = startedAt
    }

    func begin() { counts.withLock { $0.inFlight += 1 } }

    func end(_ key: RequestKey, after duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts.withLock {
            $0.inFlight -= 1
            $0.requests[key, default: 0] += 1
            $0.durations[key.route, default: Histogram()].counts[bucket] += 1
            $0.durations[key.route, default: Histogram()].sum += duration
        }
    }

    var snapshot: Counts { counts.withLock { $0 } }
}
