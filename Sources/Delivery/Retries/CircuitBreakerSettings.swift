import BusinessTime

/// When a circuit breaker opens and for how long.
package struct CircuitBreakerSettings: Sendable, Hashable {
    /// How many failures in a row open it; at least 1 counts.
    package var threshold: Int
    /// How long the first opening lasts.
    package var firstWait: Duration
    /// How long an opening lasts at most.
    package var longestWait: Duration

    /// Five failures, 30 seconds, one hour.
    package init(threshold: Int = 5, firstWait: Duration = .seconds(30), longestWait: Duration = .hours(1)) {
        self.threshold = threshold
        self.firstWait = firstWait
        self.longestWait = longestWait
    }

    /// How long the opening of this number in a row, from 1, lasts.
    func wait(ofOpening opening: Int) -> Duration {
        var wait = firstWait
        var number = 1
        while number < opening, wait < longestWait {
            wait *= 2
            number += 1
        }
        return min(wait, longestWait)
    }
}
