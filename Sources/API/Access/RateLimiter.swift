import BusinessTime
import Synchronization

/// Lets each token make so many requests a minute: a bucket for each that fills steadily and holds a minute's worth.
final class RateLimiter: Sendable {
    /// What became of a request.
    struct Verdict: Hashable, Sendable {
        let isAllowed: Bool
        /// How many more would be allowed at once.
        let remaining: Int
        /// In how many seconds one more is allowed than now.
        let secondsToNext: Int
    }

    /// What a bucket lacks is worked out when it is looked at, so that resting tokens cost nothing.
    private struct Bucket {
        var level: Double
        var at: Instant
    }

    private static let mostBuckets = 10_000
    private let buckets = Mutex<[String: Bucket]>([:])

    /// Takes one request of a token from its bucket.
    func take(_ token: String, perMinute limit: Int, now: Instant) -> Verdict {
        let rate = Double(limit) / 60_000
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets, buckets[token] == nil {
                // Those that are full again need not be kept.
                buckets = buckets.filter { bucket in
                    bucket.value.level + Double(now.milliseconds - bucket.value.at.milliseconds) * rate < Double(limit)
                }
            }
            var bucket = buckets[token] ?? Bucket(level: Double(limit), at: now)
            // A clock that goes back fills nothing and takes nothing.
            let elapsed = max(now.milliseconds - bucket.at.milliseconds, 0)
            bucket.level = min(bucket.level + Double(elapsed) * rate, Double(limit))
            bucket.at = now
            let isAllowed = bucket.level >= 1
            if isAllowed { bucket.level -= 1 }
            buckets[token] = bucket
            let missing = max(bucket.level.rounded(.down) + 1 - bucket.level, 0)
            return Verdict(
                isAllowed: isAllowed, remaining: Int(bucket.level),
                secondsToNext: max(Int((missing / rate / 1000).rounded(.up)), 1))
        }
    }
}
