package import BusinessTime

/// An absence that is known beforehand (AP-4).
package struct PlannedLeave: Hashable, Sendable {
    /// When it begins.
    package var from: Instant
    /// When it is over.
    package var until: Instant
    /// Who stands in.
    package var delegate: PersonID?
    /// Every field, in the order of declaration.
    package init(from: Instant, until: Instant, delegate: PersonID? = nil) {
        self.from = from
        self.until = until
        self.delegate = delegate
    }
}
