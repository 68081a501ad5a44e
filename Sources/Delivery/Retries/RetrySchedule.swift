package import BusinessTime

/// When a message that was not delivered is tried again: waits that grow over about three days, each moved at random,
/// so that messages which failed together do not all come back together.
///
/// After attempt `n` the next one follows
///
///     wait(n) = base(n) × (1 − spread + 2 × spread × random),   0 ≤ random < 1
///
/// later, or at the time a Retry-After header asks for where that is later still (at most `longestRetryAfter` from
/// now). The standard schedule is the example of Standard Webhooks 1.0.0 with a spread of 0.2:
///
/// | attempt | base wait before it | time since the first | earliest | latest |
/// |---|---|---|---|---|
/// | 1 | – | 0 | 0 | 0 |
/// | 2 | 5 s | 0:00:05 | 0:00:04 | 0:00:06 |
/// | 3 | 5 min | 0:05:05 | 0:04:04 | 0:06:06 |
/// | 4 | 30 min | 0:35:05 | 0:28:04 | 0:42:06 |
/// | 5 | 2 h | 2:35:05 | 2:04:04 | 3:06:06 |
/// | 6 | 5 h | 7:35:05 | 6:04:04 | 9:06:06 |
/// | 7 | 10 h | 17:35:05 | 14:04:04 | 21:06:06 |
/// | 8 | 14 h | 31:35:05 | 25:16:04 | 37:54:06 |
/// | 9 | 20 h | 51:35:05 | 41:16:04 | 61:54:06 |
/// | 10 | 24 h | 75:35:05 | 60:28:04 | 90:42:06 |
///
/// After attempt 10 the message is given up.
package struct RetrySchedule: Sendable, Hashable {
    /// The base waits; the first comes after attempt 1.
    package let waits: [Duration]
    /// How far a wait may be moved either way, as a share of it from 0 to 1.
    package let spread: Double
    /// The longest that a receiver's Retry-After may put off an attempt.
    package let longestRetryAfter: Duration

    /// Ten attempts over about 75 hours.
    package static let standard = RetrySchedule(
        waits: [
            .seconds(5), .minutes(5), .minutes(30), .hours(2), .hours(5), .hours(10), .hours(14), .hours(20),
            .hours(24),
        ],
        spread: 0.2, longestRetryAfter: .hours(24))

    /// A schedule; a spread outside 0 to 1 counts as the nearer of both.
    package init(waits: [Duration], spread: Double, longestRetryAfter: Duration) {
        self.waits = waits
        self.spread = min(max(spread, 0), 1)
        self.longestRetryAfter = longestRetryAfter
    }

    /// How many attempts there are in all.
    package var attempts: Int { waits.count + 1 }

    /// When to try again after attempt number `attempt` (from 1) failed at `now`, nil to give up; `random` is from 0
    /// to 1, and `retryAfter` what `RetryAfter.moment` read from the answer.
    package func next(
        afterAttempt attempt: Int, at now: Instant, random: Double, retryAfter: Instant? = nil
    ) -> Instant? {
        guard attempt >= 1, attempt <= waits.count else { return nil }
        let factor = 1 - spread + 2 * spread * min(max(random, 0), 1)
        let scheduled = now.advanced(by: waits[attempt - 1] * factor)
        guard let retryAfter else { return scheduled }
        return max(scheduled, min(retryAfter, now.advanced(by: longestRetryAfter)))
    }
}
