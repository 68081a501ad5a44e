import BusinessTime
import Model

/// Who stands in for whom: the delegates of someone who is away, and theirs, until one is here.
///
/// The chain is bounded because nobody comes up in it twice.
struct Delegation {
    /// How the chain ends.
    enum End {
        /// With the chain's last person, who is here.
        case here(Person)
        /// With someone who is away or disabled and named nobody.
        case nobody
        /// With someone who came up before.
        case circle
    }

    /// The person themself, then each delegate in turn.
    private(set) var chain: [Person]
    /// How it ends.
    private(set) var end: End

    /// Follows the delegates of a person at a moment.
    init(of person: Person, configuration: Configuration, now: Instant) {
        chain = [person]
        end = .nobody
        var last = person
        while true {
            if last.isAvailable(at: now) {
                end = .here(last)
                return
            }
            guard !last.isDisabled, case .away(_, let delegate?) = last.availability,
                let next = configuration.people[delegate]
            else { return }
            guard !chain.contains(where: { $0.id == next.id }) else {
                end = .circle
                return
            }
            chain.append(next)
            last = next
        }
    }

    /// Why the first person does not have it, in one line: `Ana Lima is away → delegate Ben Roth`.
    func story(at now: Instant) -> String {
        let links = chain.enumerated().map { place, person in
            (place == 0 ? "" : "delegate ") + (person.absence(at: now) ?? person.name)
        }
        let told = links.joined(separator: " → ")
        guard case .circle = end, let first = chain.first else { return told }
        return "\(told), and their delegates are a circle: "
            + (chain + [first]).map(\.name).joined(separator: " → ")
    }
}
