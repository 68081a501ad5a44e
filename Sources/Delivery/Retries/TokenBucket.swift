package import BusinessTime

/// Spreads messages over time so that no more than so many go out in a minute.
///
/// It is the bucket that fills by one token each `60 s / perMinute` and holds a second's worth of them, at least one: what
/// waits goes out at an even pace instead of all at the start of a minute. Instead of a count it keeps the moment at which
/// the bucket would be full again (GCRA, ITU-T I.371), so that a clock which is moved does no harm.
package struct TokenBucket: Sendable, Hashable {
    /// How many messages a minute has.
    package let perMinute: Int
    private var fullAt: Instant?

    /// A full bucket; fewer than one a minute counts as one.
    package init(perMinute: Int) {
        self.perMinute = max(perMinute, 1)
    }

    /// Between two tokens.
    private var interval: Duration { .seconds(60) / perMinute }

    /// How long an empty bucket takes to have one token short of all.
    private var slack: Duration { interval * (max(perMinute / 60, 1) - 1) }

    /// When the next message may go; nil: now.
    package func wait(at now: Instant) -> Instant? {
        guard let fullAt else { return nil }
        let next = fullAt.advanced(by: .zero - slack)
        // After a clock was put back the bucket would seem to be empty for as long.
        guard next > now, now.duration(to: fullAt) <= slack + interval else { return nil }
        return next
    }

    /// A message goes.
    package mutating func take(at now: Instant) {
        let isFull = fullAt.map { $0 < now || now.duration(to: $0) > slack + interval } ?? true
        fullAt = (isFull ? now : fullAt ?? now).advanced(by: interval)
    }
}
