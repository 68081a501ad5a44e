/// How a request stands.
package enum RequestState: String, CaseIterable, Codable, Sendable {
    /// It is being written.
    case draft
    /// It waits for a decision.
    case pending
    /// It was granted.
    case approved
    /// It was refused.
    case rejected
    /// It was given back for correction.
    case returned
    /// Whoever asked took it back.
    case withdrawn

    /// Whether its fields can be changed, and it can be submitted.
    package var isEditable: Bool { self == .draft || self == .returned || self == .withdrawn }
}
