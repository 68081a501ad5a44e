/// How a case that comes to a team finds a person.
package enum AssignmentMethod: Hashable, Sendable {
    /// Each in turn; whoever is absent is passed over without losing their turn.
    case roundRobin
    /// The first member, or the next one when they are away or say nothing for so long.
    case primarySecondary(silence: Duration)

    /// The word for it in commands, files and the store.
    package var word: String {
        switch self {
        case .roundRobin: "round-robin"
        case .primarySecondary: "primary-secondary"
        }
    }
}
