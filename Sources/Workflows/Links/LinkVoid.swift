/// Why a link opens nothing.
package enum LinkVoid: String, CaseIterable, Sendable {
    /// There is none with this address.
    case unknown
    /// Its time is over.
    case expired
    /// It was good for one use.
    case used
    /// Somebody took it back.
    case revoked
    /// What it was for is not to be done any more: the case has moved on, the ticket is another customer's.
    case passed

    /// What to say about it, and what to do.
    package var sentence: String {
        switch self {
        case .unknown: "There is nothing at this address. Check that it was copied whole."
        case .expired: "This link is too old. Use the one in the newest message, or ask for another."
        case .used: "This link was used already; it was good for one time."
        case .revoked: "This link was taken back. Ask whoever gave it to you for another."
        case .passed: "There is nothing left to do here: it was decided, or has gone on to somebody else."
        }
    }
}
