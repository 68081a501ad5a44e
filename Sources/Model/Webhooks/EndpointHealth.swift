package import BusinessTime

/// How an endpoint has answered since it last took a message.
package struct EndpointHealth: Hashable, Sendable {
    /// When the first of the failed attempts in a row was made.
    package var failingSince: Instant
    /// How many attempts in a row failed.
    package var failures: Int
    /// Every field, in the order of declaration.
    package init(failingSince: Instant, failures: Int) {
        self.failingSince = failingSince
        self.failures = failures
    }

    /// How few failures in a row are too few to give an endpoint up, however long they lie apart: Belay may have been
    /// down for days.
    private static let fewestFailures = 10

    /// Whether it has failed for so long that it is given up.
    package func isHopeless(at now: Instant, patience: Duration) -> Bool {
        failures >= Self.fewestFailures && failingSince.duration(to: now) >= patience
    }
}
