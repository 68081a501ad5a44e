package import Model

/// Where a replay in stretches goes on.
package struct ReplayRest: Hashable, Sendable {
    /// The last delivery that was looked at.
    package var after: DeliveryID
    /// The last that there was when it began.
    package var upTo: DeliveryID
}
