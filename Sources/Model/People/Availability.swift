package import BusinessTime

/// Whether a person takes work now.
package enum Availability: Hashable, Sendable {
    /// At work.
    case present
    /// On leave until a moment (nil: until they say so), with the person who stands in for them.
    case away(until: Instant?, delegate: PersonID?)

    /// Whether the person is away at a moment; an absence ends by itself when its time is over.
    package func isAway(at now: Instant) -> Bool {
        switch self {
        case .present: false
        case .away(let until, _): until.map { now < $0 } ?? true
        }
    }
}
