/// How a case that comes to a team finds a person.
package enum AssignmentMethod: Hashable, Sendable {
    /// Each in turn; whoever is absent is passed over without losing their turn.
    case roundRobin
    /// The first member, or the next one when they are away or say nothing for so long.
    case primarySecondary(silence: Duration)
    /// Whoever has the fewest open cases.
    case leastLoaded
    /// The first member who is expert in what the record is about; the next experts are the backups, then the others.
    case expert

    /// Reads what `word` writes, with the silence that primary and secondary need; nil for anything else.
    package init?(word: String, silence: Duration?) {
        switch (word, silence) {
        case ("round-robin", nil): self = .roundRobin
        case ("primary-secondary", let silence?): self = .primarySecondary(silence: silence)
        case ("least-loaded", nil): self = .leastLoaded
        case ("expert", nil): self = .expert
        default: return nil
        }
    }

    /// Every word there is.
    package static let words = ["round-robin", "primary-secondary", "least-loaded", "expert"]

    /// The word for it in commands, files and the store.
    package var word: String {
        switch self {
        case .roundRobin: "round-robin"
        case .primarySecondary: "primary-secondary"
        case .leastLoaded: "least-loaded"
        case .expert: "expert"
        }
    }
}
