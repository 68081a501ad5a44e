package import Model

/// A delivery in the outbox, with what it carries.
package struct PendingDelivery: Sendable {
    /// The delivery.
    package let delivery: Delivery
    /// What it carries.
    package let notification: Notification
}
