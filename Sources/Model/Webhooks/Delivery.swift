package import BusinessTime

/// One webhook message to one endpoint.
package struct Delivery: Hashable, Sendable {
    /// The delivery's number.
    package var id: DeliveryID
    /// What is sent.
    package var notification: NotificationID
    /// Where to.
    package var endpoint: EndpointID
    /// How it stands.
    package var state: DeliveryState
    /// How often it was tried.
    package var attempts: Int
    /// When it is tried next.
    package var nextAttemptAt: Instant
    /// When it was decided; part of what is signed.
    package var createdAt: Instant
    /// Every field, in the order of declaration.
    package init(
        id: DeliveryID, notification: NotificationID, endpoint: EndpointID, state: DeliveryState = .pending,
        attempts: Int = 0, nextAttemptAt: Instant, createdAt: Instant
    ) {
        self.id = id
        self.notification = notification
        self.endpoint = endpoint
        self.state = state
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.createdAt = createdAt
    }

    /// The `webhook-id` header, the same at every attempt: receivers tell repeats by it.
    package var messageID: String { "msg_\(id)" }
}
