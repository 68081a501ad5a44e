/// How a delivery stands.
package enum DeliveryState: String, CaseIterable, Codable, Sendable {
    /// To be sent, now or again later.
    case pending
    /// The endpoint said it has it.
    case delivered
    /// Given up; it waits for somebody to replay it.
    case dead
}
