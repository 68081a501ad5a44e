package import Model

/// A delivery in the outbox, with what it carries.
package struct PendingDelivery: Sendable {
    /// The delivery.
    package let delivery: Delivery
    /// What it carries, the first of it.
    package internal(set) var notification: Notification
    /// What it carries beside.
    package internal(set) var more: [Notification] = []
    /// The customer it is for, where it is for one.
    package let customer: Customer?
}
