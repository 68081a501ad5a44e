/// How a case stands.
package enum CaseStatus: String, CaseIterable, Codable, Sendable {
    /// Somebody has to do something.
    case open
    /// The last step was approved.
    case approved
    /// Somebody has taken it, where nothing had to be decided.
    case acknowledged
    /// A step was rejected and nothing follows.
    case rejected
    /// Returned for correction; the requester has to do something.
    case returned
    /// Taken back by whoever asked.
    case withdrawn
    /// Its record was solved or closed.
    case resolved

    /// Whether it still waits for somebody.
    package var isOpen: Bool { self == .open || self == .returned }
}
