package import BusinessTime
package import Model

/// A deal with everything that belongs to it.
package struct DealDetail: Sendable {
    /// The deal.
    package var deal: Deal
    /// The company it would be sold to.
    package var account: Account?
    /// The stages it was in, the oldest first.
    package var stages: [(stage: String, enteredAt: Instant)]
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
}
