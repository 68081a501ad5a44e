package import BusinessTime

/// One webhook message to one endpoint.
package struct Delivery: Hashable, Sendable {
    /// The delivery's number.
    package var id: DeliveryID
    /// What is sent; the first where it carries several.
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
    /// How many notifications it carries, 1 or more.
    package var size: Int
    /// How many of the attempts were made before it was last replayed: the waits between them begin anew.
    package var earlierAttempts: Int
    /// Every field, in the order of declaration.
    package init(
        id: DeliveryID, notification: NotificationID, endpoint: EndpointID, state: DeliveryState = .pending,
        attempts: Int = 0, nextAttemptAt: Instant, createdAt: Instant, size: Int = 1, earlierAttempts: Int = 0
    ) {
        self.id = id
        self.notification = notification
        self.endpoint = endpoint
        self.state = state
        self.attempts = attempts
        self.nextAttemptAt = nextAttemptAt
        self.createdAt = createdAt
        self.size = size
        self.earlierAttempts = earlierAttempts
    }

    /// Whether it waited for more to come before it was first tried.
    package var wasHeld: Bool { attempts == 0 && nextAttemptAt > createdAt }

    /// The `webhook-id` header, the same at every attempt: receivers tell repeats by it.
    package var messageID: String { "msg_\(id)" }
}
