/// The queues that an agent works from.
package enum AgentQueue: String, CaseIterable, Codable, Sendable {
    /// What they work on themselves.
    case mine
    /// What their teams work on.
    case team
    /// What nobody works on.
    case unassigned
    /// What is overdue, or due within the next hours.
    case soon
    /// What waits for an answer of the customer.
    case waiting
    /// Everything that is not solved.
    case all
}
