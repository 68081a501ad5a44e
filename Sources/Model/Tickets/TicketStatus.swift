/// Where a ticket stands.
package enum TicketStatus: String, CaseIterable, Codable, Sendable {
    /// Nobody has looked at it yet.
    case new
    /// Being worked on.
    case open
    /// Waiting on the customer; service clocks stand still.
    case pending
    /// Waiting on somebody else; service clocks run on.
    case onHold = "on-hold"
    /// We think it is done; a reply opens it again.
    case solved
    /// Done for good.
    case closed

    /// Whether work is left to do.
    package var isUnsolved: Bool { self != .solved && self != .closed }
}
