package import BusinessTime

/// A stretch in which what a person is told through an endpoint waits for its end.
package struct QuietWindow: Hashable, Sendable {
    /// Who.
    package var person: PersonID
    /// Through which endpoint.
    package var endpoint: EndpointID
    /// When it ends.
    package var endsAt: Instant
    /// What waits for it; nil: nothing yet.
    package var delivery: DeliveryID?
    /// Every field, in the order of declaration.
    package init(person: PersonID, endpoint: EndpointID, endsAt: Instant, delivery: DeliveryID? = nil) {
        self.person = person
        self.endpoint = endpoint
        self.endsAt = endsAt
        self.delivery = delivery
    }
}
