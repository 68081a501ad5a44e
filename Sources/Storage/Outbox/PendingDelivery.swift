package import Model

/// A delivery in the outbox, with what it carries.
package struct PendingDelivery: Sendable {
    /// The delivery.
    package let delivery: Delivery
    /// What it carries.
    package internal(set) var notification: Notification
    /// The customer it is for, where it is for one.
    package let customer: Customer?

    /// The same delivery with another text.
    func carrying(_ notification: Notification) -> PendingDelivery {
        var other = self
        other.notification = notification
        return other
    }
}
