package import BusinessTime
package import Model
package import Storage

/// Sends again some of what was sent to an endpoint since a moment: a stretch of bounded length, so that the others who
/// write wait for a moment only. Where more is left, it says where to go on.
package struct ReplayDeliveries: Workflow {
    /// How many deliveries are looked at in one transaction.
    package static let stretch = 1000

    /// The endpoint's name or number.
    package var endpoint: String
    /// Those that were decided since then; nil: ever.
    package var since: Instant?
    /// Only those that were given up.
    package var onlyDead: Bool
    /// Where the last stretch ended; nil: from the first.
    package var rest: ReplayRest?
    /// Every field, in the order of declaration.
    package init(endpoint: String, since: Instant? = nil, onlyDead: Bool = false, rest: ReplayRest? = nil) {
        self.endpoint = endpoint
        self.since = since
        self.onlyDead = onlyDead
        self.rest = rest
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws -> ReplayedStretch {
        try transaction.requireAdmin("replay deliveries")
        let endpoint = try transaction.endpoint(endpoint)
        return try transaction.writer.replay(
            since: since ?? Instant(milliseconds: .min), endpoint: endpoint.id, onlyDead: onlyDead, rest: rest,
            looking: Self.stretch, at: transaction.now)
    }
}

extension Environment {
    /// Sends again all that was sent to an endpoint since a moment, delivered or given up, one stretch after the other;
    /// returns how many. What is sent while it works is not among them.
    package func replayDeliveries(
        to endpoint: String, since: Instant?, onlyDead: Bool, as principal: Principal
    ) async throws -> Int {
        var work = ReplayDeliveries(endpoint: endpoint, since: since, onlyDead: onlyDead)
        var count = 0
        repeat {
            let done = try await run(work, as: principal)
            count += done.count
            work.rest = done.rest
        } while work.rest != nil
        return count
    }
}
