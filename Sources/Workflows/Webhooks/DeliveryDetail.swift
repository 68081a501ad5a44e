package import Model

/// A delivery with what it carries and how often it was tried.
package struct DeliveryDetail: Sendable {
    /// The delivery.
    package var delivery: Delivery
    /// What it carries.
    package var notification: Notification?
    /// The attempts in order.
    package var attempts: [DeliveryAttempt]
}
