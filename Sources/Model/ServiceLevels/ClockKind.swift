/// What a service clock waits for.
package enum ClockKind: String, CaseIterable, Codable, Sendable {
    /// Our first public reply.
    case firstResponse = "first-response"
    /// Our reply to the customer's newest unanswered message.
    case nextReply = "next-reply"
    /// The solution.
    case resolution
    /// A sign of life to the customer while they wait.
    case customerUpdate = "customer-update"
}
